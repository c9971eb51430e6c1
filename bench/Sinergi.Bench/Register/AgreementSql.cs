namespace Sinergi.Bench.Register;

/// <summary>The figures of the register, by hand.</summary>
internal static class AgreementSql
{
    public const string PerKind = "SELECT count(*) FROM agreement GROUP BY kind ORDER BY 1 DESC";

    public const string PerYear = "SELECT count(*) FROM agreement GROUP BY extract(year FROM signed_on) ORDER BY 1 DESC";

    /// <summary>Each office with its total over all agreements found, and the cells of the first twelve.</summary>
    /// <param name="where">Which agreements.</param>
    public static string Matrix(string where) =>
        $"""
            WITH found AS (
                SELECT a.id, a.sort_on FROM agreement a
                WHERE {where} AND EXISTS (SELECT 1 FROM countersigning_unit u WHERE u.agreement_id = a.id AND u.state <> 'Replaced')
            ), shown AS (
                SELECT id, row_number() OVER (ORDER BY sort_on DESC, id DESC) AS place FROM found ORDER BY sort_on DESC, id DESC LIMIT 12
            ), counted AS (
                SELECT i.parent_id AS office, u.agreement_id, count(*) FILTER (WHERE u.state IN ('Recorded', 'Signed')) AS signed, count(*) AS units
                FROM countersigning_unit u JOIN institution i ON i.id = u.institution_id
                WHERE u.state <> 'Replaced' AND u.agreement_id IN (SELECT id FROM found)
                GROUP BY i.parent_id, u.agreement_id
            )
            SELECT o.short_name, sum(c.signed) || '/' || sum(c.units),
                string_agg(s.place || ':' || c.signed || '/' || c.units, ',' ORDER BY s.place) FILTER (WHERE s.place IS NOT NULL)
            FROM counted c JOIN institution o ON o.id = c.office LEFT JOIN shown s ON s.id = c.agreement_id
            GROUP BY o.id, o.short_name
            """;
}
