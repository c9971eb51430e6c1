using Mono.Cecil;
using Mono.Cecil.Rocks;

namespace Sinergi.Tests.Architecture.Compiled;

/// <summary>Reads from a compiled assembly which type uses which: in signatures, attributes and the code itself, where lambdas,
/// async methods and generic arguments hide nothing.</summary>
internal static class UseReader
{
    public static IReadOnlyCollection<Use> Read(string assembly)
    {
        using var module = ModuleDefinition.ReadModule(assembly);
        return module.GetAllTypes().SelectMany(OfType).ToHashSet();
    }

    private static IEnumerable<Use> OfType(TypeDefinition type)
    {
        var from = NameOf(type);
        return References(type)
            .SelectMany(found => Flatten(found.Type).Select(to => new Use(from, NameOf(to), found.Member)))
            .Where(use => use.From != use.To);
    }

    private static IEnumerable<Reference> References(TypeDefinition type) =>
        Types([type.BaseType, .. type.Interfaces.Select(implemented => implemented.InterfaceType)])
            .Concat(Types(type.Fields.Select(field => field.FieldType)))
            .Concat(Types(type.GenericParameters.SelectMany(Constraints)))
            .Concat(Types(Attributes(type)))
            .Concat(type.Methods.SelectMany(OfMethod));

    private static IEnumerable<TypeReference> Attributes(TypeDefinition type) =>
        new[] { type.CustomAttributes }
            .Concat(type.Fields.Select(field => field.CustomAttributes))
            .Concat(type.Properties.Select(property => property.CustomAttributes))
            .Concat(type.Methods.Select(method => method.CustomAttributes))
            .Concat(type.Methods.SelectMany(method => method.Parameters).Select(parameter => parameter.CustomAttributes))
            .SelectMany(attributes => attributes)
            .SelectMany(OfAttribute);

    // typeof(…) in an attribute is a use as well.
    private static IEnumerable<TypeReference> OfAttribute(CustomAttribute attribute) =>
        attribute.ConstructorArguments.Select(argument => argument.Value).OfType<TypeReference>().Append(attribute.AttributeType);

    private static IEnumerable<Reference> OfMethod(MethodDefinition method)
    {
        var signature = Types(method.Parameters.Select(parameter => parameter.ParameterType).Append(method.ReturnType))
            .Concat(Types(method.GenericParameters.SelectMany(Constraints)));
        return method.HasBody ? signature.Concat(OfBody(method)) : signature;
    }

    private static IEnumerable<Reference> OfBody(MethodDefinition method) =>
        Types(method.Body.Variables.Select(variable => variable.VariableType))
            .Concat(Types(method.Body.ExceptionHandlers.Select(handler => handler.CatchType)))
            .Concat(method.Body.Instructions.SelectMany(instruction => OfOperand(instruction.Operand)));

    private static IEnumerable<Reference> OfOperand(object? operand) =>
        operand switch
        {
            TypeReference type => Types([type]),
            FieldReference field => Types([field.FieldType]).Append(new Reference(field.DeclaringType, field.Name)),
            MethodReference method => OfCall(method),
            _ => [],
        };

    private static IEnumerable<Reference> OfCall(MethodReference method)
    {
        var arguments = method is GenericInstanceMethod generic ? generic.GenericArguments.AsEnumerable() : [];
        var signature = method.Parameters.Select(parameter => parameter.ParameterType).Append(method.ReturnType);
        return Types(arguments.Concat(signature)).Append(new Reference(method.DeclaringType, method.Name));
    }

    private static IEnumerable<TypeReference> Constraints(GenericParameter parameter) =>
        parameter.Constraints.Select(constraint => constraint.ConstraintType);

    private static IEnumerable<Reference> Types(IEnumerable<TypeReference?> types) =>
        types.OfType<TypeReference>().Select(type => new Reference(type, Member: null));

    /// <summary>A list of X, an array of X or a reference to X is a use of X.</summary>
    private static IEnumerable<TypeReference> Flatten(TypeReference type) =>
        type switch
        {
            GenericParameter => [],
            GenericInstanceType generic => generic.GenericArguments.SelectMany(Flatten).Append(generic.ElementType),
            TypeSpecification wrapped => Flatten(wrapped.ElementType),
            _ => [type],
        };

    /// <summary>Nested types, among them those the compiler makes, count as the type they stand in.</summary>
    private static TypeName NameOf(TypeReference type)
    {
        while (type.DeclaringType is { } outer)
        {
            type = outer;
        }
        return new TypeName(type.Namespace, type.Name);
    }

    private sealed record Reference(TypeReference Type, string? Member);
}
