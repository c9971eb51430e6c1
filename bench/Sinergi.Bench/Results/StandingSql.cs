namespace Sinergi.Bench.Results;

/// <summary>
/// Signed against real by hand: through parties and the tree of institutions, without the scope entries that the product counts by. "owner" says
/// to which office an institution belongs, "party" which agreements concern an office.
/// </summary>
internal static class StandingSql
{
    private const string Counts = """
        share AS (SELECT c.id, w.owner_id AS whole_owner FROM commitment c JOIN commitment w ON w.id = c.share_of_id WHERE c.share_of_id IS NOT NULL),
        duty AS (
            SELECT o.office,
                count(*) AS committed,
                count(*) FILTER (WHERE c.state = 'Draft') AS draft,
                count(*) FILTER (WHERE d.due) AS due,
                count(*) FILTER (WHERE d.due AND c.verified_evidence > 0) AS proven,
                count(*) FILTER (WHERE d.due AND c.verified_evidence > 0 AND c.state = 'Met') AS met,
                count(*) FILTER (WHERE d.due AND c.state = 'PartlyMet') AS partly,
                count(*) FILTER (WHERE d.due AND c.state = 'NotMet') AS not_met,
                count(*) FILTER (WHERE d.due AND c.state = 'NoEvidence') AS no_evidence,
                count(*) FILTER (WHERE d.due AND c.state IN ('Planned', 'UnderWay') AND c.last_day < @today AND NOT d.held) AS late,
                count(*) FILTER (WHERE c.state IN ('Planned', 'UnderWay') AND d.held) AS on_hold
            FROM commitment c
            JOIN owner o ON o.id = c.owner_id
            CROSS JOIN LATERAL (
                SELECT coalesce(c.state <> 'Draft' AND c.due_on BETWEEN @from AND @until, false) AS due,
                    coalesce(c.held_from <= @today AND coalesce(c.held_until >= @today, true), false) AS held
            ) d
            WHERE c.state <> 'Dropped' AND NOT EXISTS (
                SELECT 1 FROM share s JOIN owner whole ON whole.id = s.whole_owner WHERE s.id = c.id AND whole.office = o.office
            )
            GROUP BY o.office
        ),
        living AS (
            SELECT a.id, coalesce(a.term_start, a.signed_on) AS since
            FROM agreement a
            WHERE a.term_start <= @today
                AND ((a.term_unlimited AND a.term_end IS NULL) OR (NOT a.term_unlimited AND a.term_end >= @today))
        ),
        kept AS (
            SELECT p.office, count(*) AS in_force,
                count(*) FILTER (
                    WHERE l.since < @idle AND NOT EXISTS (SELECT 1 FROM record_pulse s WHERE s.record_id = l.id AND s.last_on >= @idle)
                ) AS silent
            FROM party p JOIN living l ON l.id = p.agreement_id
            GROUP BY p.office
        )
        """;

    private const string Short = """
        SELECT i.short_name, coalesce(k.in_force, 0), coalesce(k.silent, 0), coalesce(d.due, 0), coalesce(d.proven, 0), coalesce(d.met, 0),
            coalesce(d.late, 0)
        """;

    private const string From = " FROM office i LEFT JOIN duty d ON d.office = i.id LEFT JOIN kept k ON k.office = i.id";

    private const string Kanwil = $"""
        WITH office AS (
            SELECT i.id, i.short_name FROM institution i WHERE i.kind = 'Kanwil' AND NOT i.closed ORDER BY i.folded_name LIMIT 100
        ),
        owner AS (
            SELECT i.id, CASE i.kind WHEN 'Kanwil' THEN i.id ELSE i.parent_id END AS office FROM institution i WHERE i.kind IN ('Kanwil', 'Upt')
        ),
        party AS (SELECT DISTINCT o.office, p.agreement_id FROM agreement_party p JOIN owner o ON o.id = p.institution_id),
        {Counts}
        """;

    /// <summary>Of all regions; parameters today, from, until, idle.</summary>
    public const string ByRegion = Kanwil + Short + From;

    /// <summary>The same with all columns of the file.</summary>
    public const string ByRegionInFull =
        Kanwil
        + """

            SELECT i.short_name, coalesce(k.in_force, 0), coalesce(k.silent, 0), coalesce(d.committed, 0), coalesce(d.draft, 0), coalesce(d.due, 0),
                coalesce(d.proven, 0), coalesce(d.met, 0), coalesce(d.partly, 0), coalesce(d.not_met, 0), coalesce(d.no_evidence, 0),
                coalesce(d.due - d.met - d.partly - d.not_met - d.no_evidence, 0), coalesce(d.late, 0),
                coalesce(d.on_hold, 0)
            """
        + From;

    /// <summary>Of the units of one region, and what it owes itself (agreements of it alone are not counted; an empty cell is read as 0); parameters today, from, until, idle, region.</summary>
    public const string ByUnit = $"""
        WITH office AS (
            SELECT i.id, i.short_name FROM institution i WHERE i.parent_id = @region AND NOT i.closed ORDER BY i.folded_name LIMIT 100
        ),
        owner AS (SELECT i.id, i.id AS office FROM institution i WHERE i.parent_id = @region OR i.id = @region),
        party AS (
            SELECT p.institution_id AS office, p.agreement_id FROM agreement_party p
            UNION
            SELECT u.institution_id, u.agreement_id FROM countersigning_unit u
        ),
        {Counts}
        {Short}
        {From}
        UNION ALL
        SELECT 'Kantor ini sendiri', 0, 0, d.due, d.proven, d.met, d.late FROM duty d WHERE d.office = @region
        """;
}
