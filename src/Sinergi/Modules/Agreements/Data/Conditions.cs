using System.Linq.Expressions;

namespace Sinergi.Modules.Agreements.Data;

internal static class Conditions
{
    extension<T>(Expression<Func<T, bool>> one)
    {
        /// <summary>Both conditions, as one that the database can answer.</summary>
        public Expression<Func<T, bool>> And(Expression<Func<T, bool>> other)
        {
            var body = new Substitution(other.Parameters[0], one.Parameters[0]).Visit(other.Body);
            return Expression.Lambda<Func<T, bool>>(Expression.AndAlso(one.Body, body), one.Parameters);
        }
    }

    private sealed class Substitution(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
