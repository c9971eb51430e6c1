using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Sinergi.Platform.Data.Providers.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Foundation : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "activity_kind",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    name_english = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    order = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_activity_kind", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "agreement_import",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    post_id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    content = table.Column<byte[]>(type: "bytea", nullable: false),
                    sha256 = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    approved = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true, collation: "C"),
                    lease_until = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    outdated = table.Column<bool>(type: "boolean", nullable: false),
                    finished_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    added = table.Column<int>(type: "integer", nullable: false),
                    changed = table.Column<int>(type: "integer", nullable: false),
                    closed = table.Column<int>(type: "integer", nullable: false),
                    unchanged = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agreement_import", x => x.id);
                    table.CheckConstraint("ck_agreement_import_state", "\"state\" IN ('Uploaded', 'Waiting', 'Running', 'Done', 'Failed')");
                });

            migrationBuilder.CreateTable(
                name: "audit_head",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    last_sequence = table.Column<long>(type: "bigint", nullable: false),
                    last_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_head", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "fact_quote",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    fact_id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    document_id = table.Column<Guid>(type: "uuid", nullable: false),
                    text = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: false, collation: "C"),
                    start = table.Column<int>(type: "integer", nullable: false),
                    end = table.Column<int>(type: "integer", nullable: false),
                    rule = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    confidence = table.Column<decimal>(type: "numeric(4,3)", precision: 4, scale: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fact_quote", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "idle_warning",
                columns: table => new
                {
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    step = table.Column<int>(type: "integer", nullable: false),
                    told_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_idle_warning", x => x.record_id);
                });

            migrationBuilder.CreateTable(
                name: "institution",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    parent_id = table.Column<Guid>(type: "uuid", nullable: true),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    short_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    folded_name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    code = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true, collation: "C"),
                    upt_kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    partner_kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    @internal = table.Column<bool>(name: "internal", type: "boolean", nullable: false),
                    province = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true, collation: "C"),
                    zone = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    simulated = table.Column<bool>(type: "boolean", nullable: false),
                    closed = table.Column<bool>(type: "boolean", nullable: false),
                    merged_into_id = table.Column<Guid>(type: "uuid", nullable: true),
                    revision = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_institution", x => x.id);
                    table.CheckConstraint("ck_institution_kind", "\"kind\" IN ('CentralOffice', 'Kanwil', 'Upt', 'Partner', 'PartnerBranch')");
                    table.CheckConstraint("ck_institution_partner_kind", "\"partner_kind\" IN ('Oversight', 'Narcotics', 'LocalGovernment', 'Parliament', 'CivilRegistry', 'Ngo', 'Company', 'University', 'Health', 'Media', 'Religious', 'PoliceProsecutionCourt', 'Ministry', 'Other')");
                    table.CheckConstraint("ck_institution_upt_kind", "\"upt_kind\" IN ('Lapas', 'Rutan', 'RutanBranch', 'Lpka', 'Lpas', 'Bapas', 'Rupbasan')");
                    table.CheckConstraint("ck_institution_zone", "\"zone\" IN ('Wib', 'Wita', 'Wit')");
                    table.ForeignKey(
                        name: "fk_institution_merged_into_id",
                        column: x => x.merged_into_id,
                        principalTable: "institution",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_institution_parent_id",
                        column: x => x.parent_id,
                        principalTable: "institution",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "institution_import",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    content = table.Column<byte[]>(type: "bytea", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_institution_import", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "instrument",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    name_english = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    counts_as = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    steps = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    hangs_on = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    notice_days = table.Column<int>(type: "integer", nullable: true),
                    reminder_days = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    clauses = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: false),
                    papers = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: false),
                    code = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    number = table.Column<int>(type: "integer", nullable: false),
                    order = table.Column<int>(type: "integer", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    source = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    certainty = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    set_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_instrument", x => x.id);
                    table.CheckConstraint("ck_instrument_certainty", "\"certainty\" IN ('Verified', 'Reported', 'Recalled', 'Design')");
                    table.CheckConstraint("ck_instrument_counts_as", "\"counts_as\" IN ('NotStated', 'Mou', 'Pks', 'NotaKesepakatan', 'JointAgreement', 'LetterOfIntent', 'ImplementingArrangement', 'Amendment')");
                });

            migrationBuilder.CreateTable(
                name: "job_run",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    started_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    failed = table.Column<bool>(type: "boolean", nullable: false),
                    detail = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_job_run", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "job_state",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    last_run_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    failures_in_a_row = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_job_state", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "milestone",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    planned_on = table.Column<DateOnly>(type: "date", nullable: true),
                    happened_on = table.Column<DateOnly>(type: "date", nullable: true),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    revision = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_milestone", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "outbox_message",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    recipient = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    subject = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    body = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: false, collation: "C"),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    next_try_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    tries = table.Column<int>(type: "integer", nullable: false),
                    sent_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    claimed_until = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    last_error = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outbox_message", x => x.id);
                    table.CheckConstraint("ck_outbox_message_state", "\"state\" IN ('Waiting', 'Sent', 'Dead')");
                });

            migrationBuilder.CreateTable(
                name: "person",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    full_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    folded_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    phone = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true, collation: "C"),
                    revision = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_person", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "personal_read",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    institution_id = table.Column<Guid>(type: "uuid", nullable: false),
                    journey = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    basis = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    basis_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_personal_read", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "process",
                columns: table => new
                {
                    sequence = table.Column<long>(type: "bigint", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: true),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    post_id = table.Column<Guid>(type: "uuid", nullable: true),
                    institution_id = table.Column<Guid>(type: "uuid", nullable: true),
                    client_id = table.Column<Guid>(type: "uuid", nullable: true),
                    reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true, collation: "C"),
                    previous_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_process", x => x.sequence);
                });

            migrationBuilder.CreateTable(
                name: "provision",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    value = table.Column<int>(type: "integer", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    source = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    certainty = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    set_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_provision", x => x.id);
                    table.CheckConstraint("ck_provision_certainty", "\"certainty\" IN ('Verified', 'Reported', 'Recalled', 'Design')");
                });

            migrationBuilder.CreateTable(
                name: "public_figure",
                columns: table => new
                {
                    dimension = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    label = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    count = table.Column<int>(type: "integer", nullable: true),
                    smallest = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_public_figure", x => new { x.dimension, x.position });
                    table.CheckConstraint("ck_public_figure_dimension", "\"dimension\" IN ('Year', 'Kind', 'Region')");
                    table.CheckConstraint("ck_public_figure_role", "\"role\" IN ('Shown', 'Merged', 'Together', 'Total')");
                });

            migrationBuilder.CreateTable(
                name: "public_withdrawal",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    withdrawn_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_public_withdrawal", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "publication",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    edition = table.Column<int>(type: "integer", nullable: false),
                    code = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    facts = table.Column<string>(type: "character varying(4000000)", maxLength: 4000000, nullable: false, collation: "C"),
                    basis = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    covered = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true, collation: "C"),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    proposed_by_person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    proposed_by_post_id = table.Column<Guid>(type: "uuid", nullable: false),
                    proposed_by_institution_id = table.Column<Guid>(type: "uuid", nullable: false),
                    proposed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    decided_by_post_id = table.Column<Guid>(type: "uuid", nullable: true),
                    decided_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    by_exception = table.Column<bool>(type: "boolean", nullable: false),
                    reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true, collation: "C"),
                    withdrawn_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    revision = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_publication", x => x.id);
                    table.CheckConstraint("ck_publication_state", "\"state\" IN ('Proposed', 'Published', 'Declined', 'Withdrawn', 'Replaced')");
                });

            migrationBuilder.CreateTable(
                name: "record_pulse",
                columns: table => new
                {
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    last_on = table.Column<DateOnly>(type: "date", nullable: false),
                    sign = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_record_pulse", x => x.record_id);
                    table.CheckConstraint("ck_record_pulse_sign", "\"sign\" IN ('Activity', 'VerifiedEvidence', 'DueReport')");
                });

            migrationBuilder.CreateTable(
                name: "ring_key",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    xml = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ring_key", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "role",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    name_english = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    for_partners = table.Column<bool>(type: "boolean", nullable: false),
                    grantable_by_unit = table.Column<bool>(type: "boolean", nullable: false),
                    revision = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_role", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "scope_follower",
                columns: table => new
                {
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    follower_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_scope_follower", x => new { x.record_id, x.follower_id });
                });

            migrationBuilder.CreateTable(
                name: "search_entry",
                columns: table => new
                {
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    scope_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    title = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    line = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    path = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_search_entry", x => x.record_id);
                });

            migrationBuilder.CreateTable(
                name: "search_term",
                columns: table => new
                {
                    term = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    weight = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_search_term", x => new { x.term, x.record_id });
                });

            migrationBuilder.CreateTable(
                name: "signing_rule",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    instrument = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true, collation: "C"),
                    level = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    partner = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    partner_signer = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    more_than_months = table.Column<int>(type: "integer", nullable: true),
                    at_most_months = table.Column<int>(type: "integer", nullable: true),
                    budget = table.Column<bool>(type: "boolean", nullable: true),
                    assets = table.Column<bool>(type: "boolean", nullable: true),
                    people = table.Column<bool>(type: "boolean", nullable: true),
                    personal_data = table.Column<bool>(type: "boolean", nullable: true),
                    binds_units = table.Column<bool>(type: "boolean", nullable: true),
                    signer = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    asks_decision = table.Column<bool>(type: "boolean", nullable: false),
                    power_of_attorney = table.Column<bool>(type: "boolean", nullable: false),
                    higher_approval = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    parliament = table.Column<bool>(type: "boolean", nullable: false),
                    warning = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true, collation: "C"),
                    warning_english = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true, collation: "C"),
                    annexes = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true, collation: "C"),
                    annexes_english = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true, collation: "C"),
                    reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false, collation: "C"),
                    reason_english = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false, collation: "C"),
                    code = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    number = table.Column<int>(type: "integer", nullable: false),
                    order = table.Column<int>(type: "integer", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    source = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    certainty = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    set_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_signing_rule", x => x.id);
                    table.CheckConstraint("ck_signing_rule_certainty", "\"certainty\" IN ('Verified', 'Reported', 'Recalled', 'Design')");
                    table.CheckConstraint("ck_signing_rule_higher_approval", "\"higher_approval\" IN ('ContactPerson', 'UnitHead', 'KanwilHead', 'DirectorGeneral', 'Minister', 'SameRank')");
                    table.CheckConstraint("ck_signing_rule_level", "\"level\" IN ('Unit', 'Kanwil', 'Central')");
                    table.CheckConstraint("ck_signing_rule_partner", "\"partner\" IN ('Oversight', 'Narcotics', 'LocalGovernment', 'Parliament', 'CivilRegistry', 'Ngo', 'Company', 'University', 'Health', 'Media', 'Religious', 'PoliceProsecutionCourt', 'Ministry', 'Other')");
                    table.CheckConstraint("ck_signing_rule_partner_signer", "\"partner_signer\" IN ('Head', 'Deputy', 'LocalOfficeHead')");
                    table.CheckConstraint("ck_signing_rule_signer", "\"signer\" IN ('ContactPerson', 'UnitHead', 'KanwilHead', 'DirectorGeneral', 'Minister', 'SameRank')");
                });

            migrationBuilder.CreateTable(
                name: "staleness",
                columns: table => new
                {
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    in_force = table.Column<int>(type: "integer", nullable: false),
                    quiet = table.Column<int>(type: "integer", nullable: false),
                    idle = table.Column<int>(type: "integer", nullable: false),
                    long_idle = table.Column<int>(type: "integer", nullable: false),
                    quiet_days = table.Column<int>(type: "integer", nullable: false),
                    idle_days = table.Column<int>(type: "integer", nullable: false),
                    long_idle_days = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_staleness", x => x.day);
                });

            migrationBuilder.CreateTable(
                name: "used_key",
                columns: table => new
                {
                    key = table.Column<Guid>(type: "uuid", nullable: false),
                    actor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    answer = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: false, collation: "C"),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_used_key", x => new { x.key, x.actor_id });
                });

            migrationBuilder.CreateTable(
                name: "work_task",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    institution_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    text_key = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    text_arguments = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false, collation: "C"),
                    path = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    permission = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    opened_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    done_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    step = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_work_task", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "activity",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind_id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    planned_on = table.Column<DateOnly>(type: "date", nullable: false),
                    starts_at = table.Column<TimeOnly>(type: "time without time zone", nullable: true),
                    ends_at = table.Column<TimeOnly>(type: "time without time zone", nullable: true),
                    place = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    place_institution_id = table.Column<Guid>(type: "uuid", nullable: true),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    planner_post_id = table.Column<Guid>(type: "uuid", nullable: false),
                    planner_institution_id = table.Column<Guid>(type: "uuid", nullable: false),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    cancel_reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true, collation: "C"),
                    cancelled_by_side = table.Column<int>(type: "integer", nullable: true),
                    held_on = table.Column<DateOnly>(type: "date", nullable: true),
                    done_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    account = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: true, collation: "C"),
                    actual_minutes = table.Column<int>(type: "integer", nullable: true),
                    cost = table.Column<long>(type: "bigint", nullable: true),
                    cost_bearer_id = table.Column<Guid>(type: "uuid", nullable: true),
                    reported_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    reporter_post_id = table.Column<Guid>(type: "uuid", nullable: true),
                    revision = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_activity", x => x.id);
                    table.CheckConstraint("ck_activity_record_kind", "\"record_kind\" IN ('Agreement', 'Meeting')");
                    table.CheckConstraint("ck_activity_state", "\"state\" IN ('Planned', 'Held', 'Cancelled')");
                    table.ForeignKey(
                        name: "fk_activity_cost_bearer_id",
                        column: x => x.cost_bearer_id,
                        principalTable: "institution",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_activity_kind_id",
                        column: x => x.kind_id,
                        principalTable: "activity_kind",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_activity_place_institution_id",
                        column: x => x.place_institution_id,
                        principalTable: "institution",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_activity_planner_institution_id",
                        column: x => x.planner_institution_id,
                        principalTable: "institution",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "agreement",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    document_state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    renewal = table.Column<bool>(type: "boolean", nullable: false),
                    title = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    subject = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true, collation: "C"),
                    signed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    sort_on = table.Column<DateOnly>(type: "date", nullable: false),
                    date_basis = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    place = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    zone = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    signing_event_id = table.Column<Guid>(type: "uuid", nullable: true),
                    term_start = table.Column<DateOnly>(type: "date", nullable: true),
                    term_end = table.Column<DateOnly>(type: "date", nullable: true),
                    term_text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true, collation: "C"),
                    term_unlimited = table.Column<bool>(type: "boolean", nullable: false),
                    suspended_from = table.Column<DateOnly>(type: "date", nullable: true),
                    suspension_lifted_from = table.Column<DateOnly>(type: "date", nullable: true),
                    terminated_from = table.Column<DateOnly>(type: "date", nullable: true),
                    renewed_from = table.Column<DateOnly>(type: "date", nullable: true),
                    closed_from = table.Column<DateOnly>(type: "date", nullable: true),
                    parent_id = table.Column<Guid>(type: "uuid", nullable: true),
                    addendum_number = table.Column<int>(type: "integer", nullable: true),
                    addendum_since = table.Column<DateOnly>(type: "date", nullable: true),
                    predecessor_id = table.Column<Guid>(type: "uuid", nullable: true),
                    registered_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    registered_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    revision = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agreement", x => x.id);
                    table.CheckConstraint("ck_agreement_document_state", "\"document_state\" IN ('Recorded')");
                    table.CheckConstraint("ck_agreement_kind", "\"kind\" IN ('NotStated', 'Mou', 'Pks', 'NotaKesepakatan', 'JointAgreement', 'LetterOfIntent', 'ImplementingArrangement', 'Amendment')");
                    table.CheckConstraint("ck_agreement_zone", "\"zone\" IN ('Wib', 'Wita', 'Wit')");
                    table.ForeignKey(
                        name: "fk_agreement_parent_id",
                        column: x => x.parent_id,
                        principalTable: "agreement",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_agreement_predecessor_id",
                        column: x => x.predecessor_id,
                        principalTable: "agreement",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_agreement_registered_by_id",
                        column: x => x.registered_by_id,
                        principalTable: "institution",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "api_client",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    institution_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    contact = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    scopes = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_api_client", x => x.id);
                    table.ForeignKey(
                        name: "fk_api_client_institution_id",
                        column: x => x.institution_id,
                        principalTable: "institution",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "data_grant",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    grantee_id = table.Column<Guid>(type: "uuid", nullable: false),
                    category = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    purpose = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    legal_basis = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: false),
                    revoked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    revision = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_data_grant", x => x.id);
                    table.CheckConstraint("ck_data_grant_category", "\"category\" IN ('AgreementContacts', 'ActivityAttendance')");
                    table.ForeignKey(
                        name: "fk_data_grant_grantee_id",
                        column: x => x.grantee_id,
                        principalTable: "institution",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "indicator",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    measure = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    frequency = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    title = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    defined_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    differs_since = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    revision = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_indicator", x => x.id);
                    table.CheckConstraint("ck_indicator_frequency", "\"frequency\" IN ('Month', 'Quarter', 'Semester', 'Year', 'Free')");
                    table.CheckConstraint("ck_indicator_measure", "\"measure\" IN ('Count', 'Percentage', 'YesNo', 'Ordinal', 'Qualitative')");
                    table.CheckConstraint("ck_indicator_record_kind", "\"record_kind\" IN ('Agreement', 'Meeting')");
                    table.ForeignKey(
                        name: "fk_indicator_owner_id",
                        column: x => x.owner_id,
                        principalTable: "institution",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "institution_alias",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    institution_id = table.Column<Guid>(type: "uuid", nullable: false),
                    source = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    printed = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    folded = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    match_key = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    note = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_institution_alias", x => x.id);
                    table.CheckConstraint("ck_institution_alias_source", "\"source\" IN ('Name', 'ShortName', 'FormerName', 'Imported', 'Entered', 'Confirmed')");
                    table.ForeignKey(
                        name: "fk_institution_alias_institution_id",
                        column: x => x.institution_id,
                        principalTable: "institution",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "institution_merge",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    from_id = table.Column<Guid>(type: "uuid", nullable: false),
                    into_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    into_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    merged_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    undone_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    revision = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_institution_merge", x => x.id);
                    table.ForeignKey(
                        name: "fk_institution_merge_from_id",
                        column: x => x.from_id,
                        principalTable: "institution",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_institution_merge_into_id",
                        column: x => x.into_id,
                        principalTable: "institution",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "meeting",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    title = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    topic = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true, collation: "C"),
                    held_on = table.Column<DateOnly>(type: "date", nullable: true),
                    sort_on = table.Column<DateOnly>(type: "date", nullable: false),
                    date_basis = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    place = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    return_on = table.Column<DateOnly>(type: "date", nullable: true),
                    return_month_only = table.Column<bool>(type: "boolean", nullable: false),
                    return_of_id = table.Column<Guid>(type: "uuid", nullable: true),
                    zone = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    registered_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    registered_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    revision = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meeting", x => x.id);
                    table.CheckConstraint("ck_meeting_kind", "\"kind\" IN ('Audience', 'Visit', 'Coordination', 'Ceremony')");
                    table.CheckConstraint("ck_meeting_zone", "\"zone\" IN ('Wib', 'Wita', 'Wit')");
                    table.ForeignKey(
                        name: "fk_meeting_registered_by_id",
                        column: x => x.registered_by_id,
                        principalTable: "institution",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_meeting_return_of_id",
                        column: x => x.return_of_id,
                        principalTable: "meeting",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "number_pattern",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    institution_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    patterns = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false, collation: "C"),
                    set_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_number_pattern", x => x.id);
                    table.ForeignKey(
                        name: "fk_number_pattern_institution_id",
                        column: x => x.institution_id,
                        principalTable: "institution",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "partner_paper",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    institution_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    number = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    issued_on = table.Column<DateOnly>(type: "date", nullable: true),
                    valid_until = table.Column<DateOnly>(type: "date", nullable: true),
                    note = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    checked_by_post_id = table.Column<Guid>(type: "uuid", nullable: false),
                    checked_by_institution_id = table.Column<Guid>(type: "uuid", nullable: false),
                    checked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    replaced_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    reminded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    revision = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_partner_paper", x => x.id);
                    table.ForeignKey(
                        name: "fk_partner_paper_checked_by_institution_id",
                        column: x => x.checked_by_institution_id,
                        principalTable: "institution",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_partner_paper_institution_id",
                        column: x => x.institution_id,
                        principalTable: "institution",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "scope_entry",
                columns: table => new
                {
                    institution_id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_scope_entry", x => new { x.institution_id, x.record_id });
                    table.ForeignKey(
                        name: "fk_scope_entry_institution_id",
                        column: x => x.institution_id,
                        principalTable: "institution",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "signing_ceremonies",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    place = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    zone = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    hosts = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_signing_ceremonies", x => x.id);
                    table.CheckConstraint("ck_signing_ceremonies_zone", "\"zone\" IN ('Wib', 'Wita', 'Wit')");
                    table.ForeignKey(
                        name: "fk_signing_ceremonies_office_id",
                        column: x => x.office_id,
                        principalTable: "institution",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "sop",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    number = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    subject = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    owner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    writer_post_id = table.Column<Guid>(type: "uuid", nullable: false),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    steps = table.Column<int>(type: "integer", nullable: false),
                    revision = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sop", x => x.id);
                    table.CheckConstraint("ck_sop_record_kind", "\"record_kind\" IN ('Agreement', 'Meeting')");
                    table.ForeignKey(
                        name: "fk_sop_owner_id",
                        column: x => x.owner_id,
                        principalTable: "institution",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "statutory_mandate",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    territory_id = table.Column<Guid>(type: "uuid", nullable: false),
                    category = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    law = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    revision = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_statutory_mandate", x => x.id);
                    table.CheckConstraint("ck_statutory_mandate_category", "\"category\" IN ('AgreementContacts', 'ActivityAttendance')");
                    table.ForeignKey(
                        name: "fk_statutory_mandate_body_id",
                        column: x => x.body_id,
                        principalTable: "institution",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_statutory_mandate_territory_id",
                        column: x => x.territory_id,
                        principalTable: "institution",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "support",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ask_id = table.Column<Guid>(type: "uuid", nullable: true),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    what = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false, collation: "C"),
                    asked_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    asked_of_id = table.Column<Guid>(type: "uuid", nullable: true),
                    asked_of_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    asked_on = table.Column<DateOnly>(type: "date", nullable: false),
                    asked = table.Column<long>(type: "bigint", nullable: true),
                    promised_on = table.Column<DateOnly>(type: "date", nullable: true),
                    promise_words = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true, collation: "C"),
                    promised = table.Column<long>(type: "bigint", nullable: true),
                    received = table.Column<long>(type: "bigint", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true, collation: "C"),
                    recorded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    revision = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_support", x => x.id);
                    table.CheckConstraint("ck_support_kind", "\"kind\" IN ('Activity', 'Budget', 'Regulation', 'Asset')");
                    table.CheckConstraint("ck_support_state", "\"state\" IN ('Asked', 'Promised', 'PartlyReceived', 'Received', 'Declined', 'Withdrawn')");
                    table.ForeignKey(
                        name: "fk_support_asked_by_id",
                        column: x => x.asked_by_id,
                        principalTable: "institution",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_support_asked_of_id",
                        column: x => x.asked_of_id,
                        principalTable: "institution",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "account",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    language = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false, collation: "C"),
                    disabled = table.Column<bool>(type: "boolean", nullable: false),
                    single_key_shortcuts = table.Column<bool>(type: "boolean", nullable: false),
                    last_sign_in_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    user_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true, collation: "C"),
                    normalized_user_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true, collation: "C"),
                    email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true, collation: "C"),
                    normalized_email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true, collation: "C"),
                    email_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    password_hash = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    security_stamp = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    concurrency_stamp = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    phone_number = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    phone_number_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    lockout_end = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    access_failed_count = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account", x => x.id);
                    table.ForeignKey(
                        name: "fk_account_person_id",
                        column: x => x.person_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fact_source",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    document_id = table.Column<Guid>(type: "uuid", nullable: true),
                    title = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    added_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    added_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    added_by_institution_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fact_source", x => x.id);
                    table.CheckConstraint("ck_fact_source_record_kind", "\"record_kind\" IN ('Agreement', 'Meeting')");
                    table.ForeignKey(
                        name: "fk_fact_source_added_by_id",
                        column: x => x.added_by_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_source_added_by_institution_id",
                        column: x => x.added_by_institution_id,
                        principalTable: "institution",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "notice",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    institution_id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    text_key = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    text_arguments = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false, collation: "C"),
                    path = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    permission = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    read_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notice", x => x.id);
                    table.ForeignKey(
                        name: "fk_notice_person_id",
                        column: x => x.person_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "saved_view",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    list = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    query = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false, collation: "C"),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    institution_id = table.Column<Guid>(type: "uuid", nullable: false),
                    shared = table.Column<bool>(type: "boolean", nullable: false),
                    saved_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    revision = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_saved_view", x => x.id);
                    table.ForeignKey(
                        name: "fk_saved_view_institution_id",
                        column: x => x.institution_id,
                        principalTable: "institution",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_saved_view_person_id",
                        column: x => x.person_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "stored_document",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner_institution_id = table.Column<Guid>(type: "uuid", nullable: false),
                    classification = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    file_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    bytes = table.Column<long>(type: "bigint", nullable: false),
                    pages = table.Column<int>(type: "integer", nullable: true),
                    sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    address = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    previous_version_id = table.Column<Guid>(type: "uuid", nullable: true),
                    received_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    received_by = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_stored_document", x => x.id);
                    table.CheckConstraint("ck_stored_document_classification", "\"classification\" IN ('Public', 'Internal', 'Restricted', 'Secret')");
                    table.CheckConstraint("ck_stored_document_kind", "\"kind\" IN ('Unknown', 'Pdf', 'Docx', 'Xlsx', 'Png', 'Jpeg', 'Tiff', 'PlainText', 'Csv')");
                    table.ForeignKey(
                        name: "fk_stored_document_owner_institution_id",
                        column: x => x.owner_institution_id,
                        principalTable: "institution",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_stored_document_previous_version_id",
                        column: x => x.previous_version_id,
                        principalTable: "stored_document",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_stored_document_received_by",
                        column: x => x.received_by,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "personal_read_subject",
                columns: table => new
                {
                    personal_read_id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_personal_read_subject", x => new { x.personal_read_id, x.subject_id });
                    table.ForeignKey(
                        name: "fk_personal_read_subject_personal_read_id",
                        column: x => x.personal_read_id,
                        principalTable: "personal_read",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "process_record",
                columns: table => new
                {
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sequence = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_process_record", x => new { x.record_id, x.sequence });
                    table.ForeignKey(
                        name: "fk_process_record_sequence",
                        column: x => x.sequence,
                        principalTable: "process",
                        principalColumn: "sequence",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "recorded_event",
                columns: table => new
                {
                    sequence = table.Column<long>(type: "bigint", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    type = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    payload = table.Column<string>(type: "character varying(4000000)", maxLength: 4000000, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recorded_event", x => new { x.sequence, x.position });
                    table.ForeignKey(
                        name: "fk_recorded_event_sequence",
                        column: x => x.sequence,
                        principalTable: "process",
                        principalColumn: "sequence",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "public_agreement",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    publication_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    edition = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    facts = table.Column<string>(type: "character varying(4000000)", maxLength: 4000000, nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    region = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    sort_on = table.Column<DateOnly>(type: "date", nullable: false),
                    terms = table.Column<string>(type: "character varying(4000000)", maxLength: 4000000, nullable: false, collation: "C"),
                    binds_from = table.Column<DateOnly>(type: "date", nullable: true),
                    binds_until = table.Column<DateOnly>(type: "date", nullable: true),
                    rests_from = table.Column<DateOnly>(type: "date", nullable: true),
                    rests_until = table.Column<DateOnly>(type: "date", nullable: true),
                    by_exception = table.Column<bool>(type: "boolean", nullable: false),
                    first_published_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    published_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    copy_pages = table.Column<int>(type: "integer", nullable: true),
                    copy_bytes = table.Column<long>(type: "bigint", nullable: true),
                    copy_sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    original_sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_public_agreement", x => x.id);
                    table.CheckConstraint("ck_public_agreement_kind", "\"kind\" IN ('NotStated', 'Mou', 'Pks', 'NotaKesepakatan', 'JointAgreement', 'LetterOfIntent', 'ImplementingArrangement', 'Amendment')");
                    table.ForeignKey(
                        name: "fk_public_agreement_publication_id",
                        column: x => x.publication_id,
                        principalTable: "publication",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "publication_copy",
                columns: table => new
                {
                    publication_id = table.Column<Guid>(type: "uuid", nullable: false),
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    document_id = table.Column<Guid>(type: "uuid", nullable: false),
                    pages = table.Column<int>(type: "integer", nullable: false),
                    pdf = table.Column<byte[]>(type: "bytea", nullable: false),
                    sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    original_sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_publication_copy", x => x.publication_id);
                    table.ForeignKey(
                        name: "fk_publication_copy_publication_id",
                        column: x => x.publication_id,
                        principalTable: "publication",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "post",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    institution_id = table.Column<Guid>(type: "uuid", nullable: false),
                    role_id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    acting = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    revision = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_post", x => x.id);
                    table.CheckConstraint("ck_post_acting", "\"acting\" IN ('None', 'ActingVacant', 'ActingAbsent')");
                    table.CheckConstraint("ck_post_kind", "\"kind\" IN ('HeadOfCentralOffice', 'HeadOfKanwil', 'HeadOfUpt', 'HeadOfPartner', 'CooperationOfficer', 'PartnerOfficer', 'Administrator', 'Auditor', 'Other')");
                    table.ForeignKey(
                        name: "fk_post_institution_id",
                        column: x => x.institution_id,
                        principalTable: "institution",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_post_person_id",
                        column: x => x.person_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_post_role_id",
                        column: x => x.role_id,
                        principalTable: "role",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "role_permission",
                columns: table => new
                {
                    role_id = table.Column<Guid>(type: "uuid", nullable: false),
                    permission = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_role_permission", x => new { x.role_id, x.permission });
                    table.ForeignKey(
                        name: "fk_role_permission_role_id",
                        column: x => x.role_id,
                        principalTable: "role",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "activity_host",
                columns: table => new
                {
                    activity_id = table.Column<Guid>(type: "uuid", nullable: false),
                    institution_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_activity_host", x => new { x.activity_id, x.institution_id });
                    table.ForeignKey(
                        name: "fk_activity_host_activity_id",
                        column: x => x.activity_id,
                        principalTable: "activity",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_activity_host_institution_id",
                        column: x => x.institution_id,
                        principalTable: "institution",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "activity_move",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    activity_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from_day = table.Column<DateOnly>(type: "date", nullable: false),
                    to_day = table.Column<DateOnly>(type: "date", nullable: false),
                    reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false, collation: "C"),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_activity_move", x => x.id);
                    table.ForeignKey(
                        name: "fk_activity_move_activity_id",
                        column: x => x.activity_id,
                        principalTable: "activity",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "attendance_device",
                columns: table => new
                {
                    activity_id = table.Column<Guid>(type: "uuid", nullable: false),
                    device = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_attendance_device", x => new { x.activity_id, x.device });
                    table.ForeignKey(
                        name: "fk_attendance_device_activity_id",
                        column: x => x.activity_id,
                        principalTable: "activity",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "attendance_door",
                columns: table => new
                {
                    activity_id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    place = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    open = table.Column<bool>(type: "boolean", nullable: false),
                    closed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_attendance_door", x => x.activity_id);
                    table.ForeignKey(
                        name: "fk_attendance_door_activity_id",
                        column: x => x.activity_id,
                        principalTable: "activity",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "attendee",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    activity_id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    institution = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    role = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    institution_id = table.Column<Guid>(type: "uuid", nullable: true),
                    source = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    entered_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    struck_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    strike_reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_attendee", x => x.id);
                    table.CheckConstraint("ck_attendee_source", "\"source\" IN ('Host', 'Code')");
                    table.ForeignKey(
                        name: "fk_attendee_activity_id",
                        column: x => x.activity_id,
                        principalTable: "activity",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "delegation",
                columns: table => new
                {
                    activity_id = table.Column<Guid>(type: "uuid", nullable: false),
                    institution_id = table.Column<Guid>(type: "uuid", nullable: false),
                    planned = table.Column<int>(type: "integer", nullable: true),
                    present = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_delegation", x => new { x.activity_id, x.institution_id });
                    table.ForeignKey(
                        name: "fk_delegation_activity_id",
                        column: x => x.activity_id,
                        principalTable: "activity",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_delegation_institution_id",
                        column: x => x.institution_id,
                        principalTable: "institution",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "agreement_import_row",
                columns: table => new
                {
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    import_id = table.Column<Guid>(type: "uuid", nullable: false),
                    line = table.Column<int>(type: "integer", nullable: false),
                    institution_id = table.Column<Guid>(type: "uuid", nullable: false),
                    identity = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    content = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agreement_import_row", x => x.agreement_id);
                    table.ForeignKey(
                        name: "fk_agreement_import_row_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreement",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_agreement_import_row_institution_id",
                        column: x => x.institution_id,
                        principalTable: "institution",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "agreement_party",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    side = table.Column<int>(type: "integer", nullable: false),
                    institution_id = table.Column<Guid>(type: "uuid", nullable: true),
                    printed_name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    folded_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    left_from = table.Column<DateOnly>(type: "date", nullable: true),
                    number = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    folded_number = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    representative = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    representative_title = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    signed = table.Column<bool>(type: "boolean", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agreement_party", x => x.id);
                    table.ForeignKey(
                        name: "fk_agreement_party_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreement",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_agreement_party_institution_id",
                        column: x => x.institution_id,
                        principalTable: "institution",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "contact_person",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    institution_id = table.Column<Guid>(type: "uuid", nullable: true),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    phone = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true, collation: "C"),
                    email = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contact_person", x => x.id);
                    table.ForeignKey(
                        name: "fk_contact_person_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreement",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_contact_person_institution_id",
                        column: x => x.institution_id,
                        principalTable: "institution",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "cooperation_field",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false, collation: "C"),
                    terms = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cooperation_field", x => x.id);
                    table.ForeignKey(
                        name: "fk_cooperation_field_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreement",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "countersigning_group",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    printed_name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    under_institution_id = table.Column<Guid>(type: "uuid", nullable: true),
                    tier = table.Column<int>(type: "integer", nullable: false),
                    needed = table.Column<int>(type: "integer", nullable: true),
                    listed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    answer_by = table.Column<DateOnly>(type: "date", nullable: true),
                    message = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true, collation: "C"),
                    invited_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    invited_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    reminded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    revision = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_countersigning_group", x => x.id);
                    table.ForeignKey(
                        name: "fk_countersigning_group_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreement",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_countersigning_group_invited_by_id",
                        column: x => x.invited_by_id,
                        principalTable: "institution",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_countersigning_group_under_institution_id",
                        column: x => x.under_institution_id,
                        principalTable: "institution",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ending_reminder",
                columns: table => new
                {
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    end = table.Column<DateOnly>(type: "date", nullable: false),
                    days_before = table.Column<int>(type: "integer", nullable: false),
                    told_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ending_reminder", x => x.agreement_id);
                    table.ForeignKey(
                        name: "fk_ending_reminder_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreement",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "legal_basis",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_legal_basis", x => x.id);
                    table.ForeignKey(
                        name: "fk_legal_basis_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreement",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "unclaimed_number",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    folded_number = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_unclaimed_number", x => x.id);
                    table.ForeignKey(
                        name: "fk_unclaimed_number_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreement",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "api_call",
                columns: table => new
                {
                    client_id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    digest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    status = table.Column<int>(type: "integer", nullable: true),
                    body = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: true, collation: "C"),
                    e_tag = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    location = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_api_call", x => new { x.client_id, x.key });
                    table.ForeignKey(
                        name: "fk_api_call_client_id",
                        column: x => x.client_id,
                        principalTable: "api_client",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "api_token",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    client_id = table.Column<Guid>(type: "uuid", nullable: false),
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    hint = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    issued_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    valid_until = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    last_used_on = table.Column<DateOnly>(type: "date", nullable: true),
                    revoked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_api_token", x => x.id);
                    table.ForeignKey(
                        name: "fk_api_token_client_id",
                        column: x => x.client_id,
                        principalTable: "api_client",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "data_grant_unit",
                columns: table => new
                {
                    data_grant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    institution_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_data_grant_unit", x => new { x.data_grant_id, x.institution_id });
                    table.ForeignKey(
                        name: "fk_data_grant_unit_data_grant_id",
                        column: x => x.data_grant_id,
                        principalTable: "data_grant",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "indicator_baseline",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    indicator_id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    value = table.Column<long>(type: "bigint", nullable: true),
                    words = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true, collation: "C"),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    source = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true, collation: "C"),
                    by_post_id = table.Column<Guid>(type: "uuid", nullable: false),
                    set_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_indicator_baseline", x => x.id);
                    table.ForeignKey(
                        name: "fk_indicator_baseline_indicator_id",
                        column: x => x.indicator_id,
                        principalTable: "indicator",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "indicator_commitment",
                columns: table => new
                {
                    indicator_id = table.Column<Guid>(type: "uuid", nullable: false),
                    commitment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_indicator_commitment", x => new { x.indicator_id, x.commitment_id });
                    table.ForeignKey(
                        name: "fk_indicator_commitment_indicator_id",
                        column: x => x.indicator_id,
                        principalTable: "indicator",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "indicator_reporter",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    indicator_id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_indicator_reporter", x => x.id);
                    table.ForeignKey(
                        name: "fk_indicator_reporter_indicator_id",
                        column: x => x.indicator_id,
                        principalTable: "indicator",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_indicator_reporter_unit_id",
                        column: x => x.unit_id,
                        principalTable: "institution",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "indicator_version",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    indicator_id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    title = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    level = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    direction = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    unit = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    adds_units = table.Column<bool>(type: "boolean", nullable: false),
                    adds_periods = table.Column<bool>(type: "boolean", nullable: false),
                    definition = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false, collation: "C"),
                    numerator_means = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    denominator_means = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    source = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    dimensions = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    categories = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false, collation: "C"),
                    reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true, collation: "C"),
                    by_post_id = table.Column<Guid>(type: "uuid", nullable: false),
                    set_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_indicator_version", x => x.id);
                    table.CheckConstraint("ck_indicator_version_direction", "\"direction\" IN ('HigherIsBetter', 'LowerIsBetter')");
                    table.CheckConstraint("ck_indicator_version_level", "\"level\" IN ('Output', 'Outcome', 'Impact')");
                    table.ForeignKey(
                        name: "fk_indicator_version_indicator_id",
                        column: x => x.indicator_id,
                        principalTable: "indicator",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "merged_row",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    merge_id = table.Column<Guid>(type: "uuid", nullable: false),
                    column = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    row_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_merged_row", x => x.id);
                    table.ForeignKey(
                        name: "fk_merged_row_merge_id",
                        column: x => x.merge_id,
                        principalTable: "institution_merge",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "merged_scope",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    merge_id = table.Column<Guid>(type: "uuid", nullable: false),
                    institution_id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    given = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_merged_scope", x => x.id);
                    table.ForeignKey(
                        name: "fk_merged_scope_merge_id",
                        column: x => x.merge_id,
                        principalTable: "institution_merge",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "agenda_point",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false, collation: "C"),
                    outcome = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agenda_point", x => x.id);
                    table.ForeignKey(
                        name: "fk_agenda_point_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "meeting",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "meeting_minutes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: false, collation: "C"),
                    written_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    written_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meeting_minutes", x => x.id);
                    table.ForeignKey(
                        name: "fk_meeting_minutes_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "meeting",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_meeting_minutes_written_by_id",
                        column: x => x.written_by_id,
                        principalTable: "institution",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "meeting_participant",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    side = table.Column<int>(type: "integer", nullable: false),
                    institution_id = table.Column<Guid>(type: "uuid", nullable: true),
                    printed_name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    folded_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    representative = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    representative_title = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    others = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meeting_participant", x => x.id);
                    table.ForeignKey(
                        name: "fk_meeting_participant_institution_id",
                        column: x => x.institution_id,
                        principalTable: "institution",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_meeting_participant_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "meeting",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "preparation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    inner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    instrument_id = table.Column<Guid>(type: "uuid", nullable: false),
                    instrument_code = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    title = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    state_since = table.Column<DateOnly>(type: "date", nullable: false),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    zone = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    opened_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    letter_from = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    letter_number = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    letter_on = table.Column<DateOnly>(type: "date", nullable: false),
                    tie = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    tied_to_id = table.Column<Guid>(type: "uuid", nullable: true),
                    urgency = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true, collation: "C"),
                    subject = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true, collation: "C"),
                    months = table.Column<int>(type: "integer", nullable: true),
                    unlimited = table.Column<bool>(type: "boolean", nullable: false),
                    budget = table.Column<bool>(type: "boolean", nullable: false),
                    assets = table.Column<bool>(type: "boolean", nullable: false),
                    people = table.Column<bool>(type: "boolean", nullable: false),
                    personal_data = table.Column<bool>(type: "boolean", nullable: false),
                    binds_units = table.Column<bool>(type: "boolean", nullable: false),
                    plan_revision = table.Column<Guid>(type: "uuid", nullable: false),
                    decision = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true, collation: "C"),
                    ceremony_id = table.Column<Guid>(type: "uuid", nullable: true),
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: true),
                    revision = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_preparation", x => x.id);
                    table.CheckConstraint("ck_preparation_state", "\"state\" IN ('Proposal', 'Exploration', 'Appraisal', 'Drafting', 'Review', 'Negotiation', 'Finalisation', 'Approval', 'Signing', 'Registered', 'Cancelled')");
                    table.CheckConstraint("ck_preparation_tie", "\"tie\" IN ('Renews', 'Changes', 'Under')");
                    table.CheckConstraint("ck_preparation_zone", "\"zone\" IN ('Wib', 'Wita', 'Wit')");
                    table.ForeignKey(
                        name: "fk_preparation_ceremony_id",
                        column: x => x.ceremony_id,
                        principalTable: "signing_ceremonies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_preparation_office_id",
                        column: x => x.office_id,
                        principalTable: "institution",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "evidence",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    document_id = table.Column<Guid>(type: "uuid", nullable: true),
                    activity_id = table.Column<Guid>(type: "uuid", nullable: true),
                    same_as_id = table.Column<Guid>(type: "uuid", nullable: true),
                    sop_id = table.Column<Guid>(type: "uuid", nullable: true),
                    link = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    description = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false, collation: "C"),
                    captured_on = table.Column<DateOnly>(type: "date", nullable: false),
                    place = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    period_from = table.Column<DateOnly>(type: "date", nullable: true),
                    period_until = table.Column<DateOnly>(type: "date", nullable: true),
                    valid_until = table.Column<DateOnly>(type: "date", nullable: true),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    uploader_person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    uploader_post_id = table.Column<Guid>(type: "uuid", nullable: false),
                    uploader_institution_id = table.Column<Guid>(type: "uuid", nullable: false),
                    uploaded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    decider_post_id = table.Column<Guid>(type: "uuid", nullable: true),
                    decider_institution_id = table.Column<Guid>(type: "uuid", nullable: true),
                    decided_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true, collation: "C"),
                    exceptional = table.Column<bool>(type: "boolean", nullable: false),
                    revision = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_evidence", x => x.id);
                    table.CheckConstraint("ck_evidence_state", "\"state\" IN ('Waiting', 'Verified', 'Refused', 'Withdrawn')");
                    table.ForeignKey(
                        name: "fk_evidence_activity_id",
                        column: x => x.activity_id,
                        principalTable: "activity",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_evidence_same_as_id",
                        column: x => x.same_as_id,
                        principalTable: "evidence",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_evidence_sop_id",
                        column: x => x.sop_id,
                        principalTable: "sop",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_evidence_uploader_institution_id",
                        column: x => x.uploader_institution_id,
                        principalTable: "institution",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "support_receipt",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    support_id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    what = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false, collation: "C"),
                    amount = table.Column<long>(type: "bigint", nullable: true),
                    document_id = table.Column<Guid>(type: "uuid", nullable: true),
                    entered_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_support_receipt", x => x.id);
                    table.ForeignKey(
                        name: "fk_support_receipt_support_id",
                        column: x => x.support_id,
                        principalTable: "support",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "account_claim",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    claim_type = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    claim_value = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_claim", x => x.id);
                    table.ForeignKey(
                        name: "fk_account_claim_user_id",
                        column: x => x.user_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "account_link",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    token_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    used_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_link", x => x.id);
                    table.CheckConstraint("ck_account_link_kind", "\"kind\" IN ('Invitation', 'Reset')");
                    table.ForeignKey(
                        name: "fk_account_link_account_id",
                        column: x => x.account_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "account_login",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    provider_key = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    provider_display_name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_login", x => new { x.login_provider, x.provider_key });
                    table.ForeignKey(
                        name: "fk_account_login_user_id",
                        column: x => x.user_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "account_token",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    login_provider = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    value = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_token", x => new { x.user_id, x.login_provider, x.name });
                    table.ForeignKey(
                        name: "fk_account_token_user_id",
                        column: x => x.user_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "recovery_code",
                columns: table => new
                {
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    used_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recovery_code", x => new { x.account_id, x.hash });
                    table.ForeignKey(
                        name: "fk_recovery_code_account_id",
                        column: x => x.account_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "second_factor",
                columns: table => new
                {
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sealed_secret = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    last_step = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_second_factor", x => x.account_id);
                    table.ForeignKey(
                        name: "fk_second_factor_account_id",
                        column: x => x.account_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ask",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    source_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    who = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    addressed_to = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ask", x => x.id);
                    table.ForeignKey(
                        name: "fk_ask_source_id",
                        column: x => x.source_id,
                        principalTable: "fact_source",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "claim",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    source_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    speaker = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false, collation: "C"),
                    findings = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_claim", x => x.id);
                    table.CheckConstraint("ck_claim_record_kind", "\"record_kind\" IN ('Agreement', 'Meeting')");
                    table.ForeignKey(
                        name: "fk_claim_source_id",
                        column: x => x.source_id,
                        principalTable: "fact_source",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "field_statement",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    field = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    value = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: false, collation: "C"),
                    source_id = table.Column<Guid>(type: "uuid", nullable: true),
                    stated_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    chosen = table.Column<bool>(type: "boolean", nullable: false),
                    chosen_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    chosen_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    chosen_reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_field_statement", x => x.id);
                    table.ForeignKey(
                        name: "fk_field_statement_chosen_by_id",
                        column: x => x.chosen_by_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_field_statement_source_id",
                        column: x => x.source_id,
                        principalTable: "fact_source",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "promise",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    source_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    who = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    institution_id = table.Column<Guid>(type: "uuid", nullable: true),
                    text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false, collation: "C"),
                    strength = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    beneficiary = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    target = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    target_unit = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    deadline = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    condition = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    clause_label = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_promise", x => x.id);
                    table.CheckConstraint("ck_promise_record_kind", "\"record_kind\" IN ('Agreement', 'Meeting')");
                    table.CheckConstraint("ck_promise_strength", "\"strength\" IN ('Must', 'Will', 'Ready')");
                    table.ForeignKey(
                        name: "fk_promise_institution_id",
                        column: x => x.institution_id,
                        principalTable: "institution",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_promise_source_id",
                        column: x => x.source_id,
                        principalTable: "fact_source",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "activity_document",
                columns: table => new
                {
                    activity_id = table.Column<Guid>(type: "uuid", nullable: false),
                    document_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_activity_document", x => new { x.activity_id, x.document_id });
                    table.CheckConstraint("ck_activity_document_kind", "\"kind\" IN ('Photo', 'Minutes', 'AttendanceList')");
                    table.ForeignKey(
                        name: "fk_activity_document_activity_id",
                        column: x => x.activity_id,
                        principalTable: "activity",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_activity_document_document_id",
                        column: x => x.document_id,
                        principalTable: "stored_document",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "evaluation_cycle",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    period_kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: false),
                    score_version = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    reply_days = table.Column<int>(type: "integer", nullable: false),
                    evaluator_id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    reply_until = table.Column<DateOnly>(type: "date", nullable: true),
                    recommendation = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    recommendation_reason = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    team_decree = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    minutes_number = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    signed_minutes_id = table.Column<Guid>(type: "uuid", nullable: true),
                    letter_number = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    letter_on = table.Column<DateOnly>(type: "date", nullable: true),
                    letter_to = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    letter_document_id = table.Column<Guid>(type: "uuid", nullable: true),
                    follow_up_note = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true, collation: "C"),
                    closing_note = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true, collation: "C"),
                    started_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    fixed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    delivered_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    closed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    revision = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_evaluation_cycle", x => x.id);
                    table.CheckConstraint("ck_evaluation_cycle_period_kind", "\"period_kind\" IN ('Semester', 'Year', 'Final')");
                    table.CheckConstraint("ck_evaluation_cycle_recommendation", "\"recommendation\" IN ('Continue', 'Renew', 'Amend', 'End')");
                    table.CheckConstraint("ck_evaluation_cycle_record_kind", "\"record_kind\" IN ('Agreement', 'Meeting')");
                    table.CheckConstraint("ck_evaluation_cycle_state", "\"state\" IN ('Scheduled', 'Filling', 'Assessed', 'AwaitingReply', 'Fixed', 'Delivered', 'FollowUp', 'Closed')");
                    table.ForeignKey(
                        name: "fk_evaluation_cycle_evaluator_id",
                        column: x => x.evaluator_id,
                        principalTable: "institution",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_evaluation_cycle_letter_document_id",
                        column: x => x.letter_document_id,
                        principalTable: "stored_document",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_evaluation_cycle_signed_minutes_id",
                        column: x => x.signed_minutes_id,
                        principalTable: "stored_document",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "reading_session",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    document_id = table.Column<Guid>(type: "uuid", nullable: false),
                    institution_id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    pages_done = table.Column<int>(type: "integer", nullable: false),
                    pages = table.Column<int>(type: "integer", nullable: false),
                    lease_until = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    failure_key = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true, collation: "C"),
                    failure_argument = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    text_address = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    layout_address = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    findings = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: false, collation: "C"),
                    used_ocr = table.Column<bool>(type: "boolean", nullable: false),
                    submitted_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    submitted_by = table.Column<Guid>(type: "uuid", nullable: true),
                    read_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reading_session", x => x.id);
                    table.CheckConstraint("ck_reading_session_state", "\"state\" IN ('Waiting', 'Running', 'Ready', 'Failed', 'Stopped')");
                    table.ForeignKey(
                        name: "fk_reading_session_document_id",
                        column: x => x.document_id,
                        principalTable: "stored_document",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_reading_session_institution_id",
                        column: x => x.institution_id,
                        principalTable: "institution",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_reading_session_submitted_by",
                        column: x => x.submitted_by,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "sop_version",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    sop_id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    dated = table.Column<DateOnly>(type: "date", nullable: false),
                    text = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: true, collation: "C"),
                    document_id = table.Column<Guid>(type: "uuid", nullable: true),
                    changes = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true, collation: "C"),
                    review_by = table.Column<DateOnly>(type: "date", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    round = table.Column<int>(type: "integer", nullable: false),
                    put_forward_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    in_force_from = table.Column<DateOnly>(type: "date", nullable: true),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    withdraw_reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sop_version", x => x.id);
                    table.CheckConstraint("ck_sop_version_state", "\"state\" IN ('Draft', 'UnderApproval', 'InForce', 'Replaced', 'Withdrawn')");
                    table.ForeignKey(
                        name: "fk_sop_version_document_id",
                        column: x => x.document_id,
                        principalTable: "stored_document",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_sop_version_sop_id",
                        column: x => x.sop_id,
                        principalTable: "sop",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "public_copy",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    pdf = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_public_copy", x => x.id);
                    table.ForeignKey(
                        name: "fk_public_copy_id",
                        column: x => x.id,
                        principalTable: "public_agreement",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "calendar_feed",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    post_id = table.Column<Guid>(type: "uuid", nullable: false),
                    token_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_calendar_feed", x => x.id);
                    table.ForeignKey(
                        name: "fk_calendar_feed_account_id",
                        column: x => x.account_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_calendar_feed_post_id",
                        column: x => x.post_id,
                        principalTable: "post",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "commitment",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    promise_id = table.Column<Guid>(type: "uuid", nullable: true),
                    origin = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    directed_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    directed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    share_of_id = table.Column<Guid>(type: "uuid", nullable: true),
                    share_each = table.Column<long>(type: "bigint", nullable: true),
                    owed_from = table.Column<DateOnly>(type: "date", nullable: true),
                    statement = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    clause_label = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true, collation: "C"),
                    owner_id = table.Column<Guid>(type: "uuid", nullable: true),
                    owner_post_id = table.Column<Guid>(type: "uuid", nullable: true),
                    beneficiary = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    measure = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    target = table.Column<long>(type: "bigint", nullable: true),
                    target_unit = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true, collation: "C"),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    grace_days = table.Column<int>(type: "integer", nullable: false),
                    sort_on = table.Column<DateOnly>(type: "date", nullable: false),
                    last_day = table.Column<DateOnly>(type: "date", nullable: true),
                    condition = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    milestone_id = table.Column<Guid>(type: "uuid", nullable: true),
                    days_after_milestone = table.Column<int>(type: "integer", nullable: false),
                    series_id = table.Column<Guid>(type: "uuid", nullable: true),
                    every = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    period_number = table.Column<int>(type: "integer", nullable: false),
                    period_from = table.Column<DateOnly>(type: "date", nullable: true),
                    period_until = table.Column<DateOnly>(type: "date", nullable: true),
                    repeat_until = table.Column<DateOnly>(type: "date", nullable: true),
                    due_days = table.Column<int>(type: "integer", nullable: false),
                    ends_access = table.Column<bool>(type: "boolean", nullable: false),
                    legal_basis = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    consequence = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    verified_evidence = table.Column<int>(type: "integer", nullable: false),
                    admission = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true, collation: "C"),
                    addendum_number = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    addendum_on = table.Column<DateOnly>(type: "date", nullable: true),
                    addendum_document_id = table.Column<Guid>(type: "uuid", nullable: true),
                    evaluation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    judged_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    revision = table.Column<Guid>(type: "uuid", nullable: false),
                    held_from = table.Column<DateOnly>(type: "date", nullable: true),
                    held_until = table.Column<DateOnly>(type: "date", nullable: true),
                    held_for_id = table.Column<Guid>(type: "uuid", nullable: true),
                    due_before_hold = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_commitment", x => x.id);
                    table.CheckConstraint("ck_commitment_every", "\"every\" IN ('None', 'Month', 'Quarter', 'Semester', 'Year')");
                    table.CheckConstraint("ck_commitment_measure", "\"measure\" IN ('NotStated', 'YesNo', 'Number')");
                    table.CheckConstraint("ck_commitment_origin", "\"origin\" IN ('Clause', 'Meeting', 'Directive', 'Agreed')");
                    table.CheckConstraint("ck_commitment_record_kind", "\"record_kind\" IN ('Agreement', 'Meeting')");
                    table.CheckConstraint("ck_commitment_state", "\"state\" IN ('Draft', 'Planned', 'UnderWay', 'Met', 'PartlyMet', 'NotMet', 'NoEvidence', 'Dropped')");
                    table.ForeignKey(
                        name: "fk_commitment_held_for_id",
                        column: x => x.held_for_id,
                        principalTable: "milestone",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_commitment_milestone_id",
                        column: x => x.milestone_id,
                        principalTable: "milestone",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_commitment_owner_id",
                        column: x => x.owner_id,
                        principalTable: "institution",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_commitment_owner_post_id",
                        column: x => x.owner_post_id,
                        principalTable: "post",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_commitment_share_of_id",
                        column: x => x.share_of_id,
                        principalTable: "commitment",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "contact_link",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    party_id = table.Column<Guid>(type: "uuid", nullable: false),
                    contact_id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    token_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    sent_by_post_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sent_by_institution_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sent_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    valid_until = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    last_used_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    visit_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    revoked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    revoked_by_post_id = table.Column<Guid>(type: "uuid", nullable: true),
                    revoke_reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contact_link", x => x.id);
                    table.ForeignKey(
                        name: "fk_contact_link_party_id",
                        column: x => x.party_id,
                        principalTable: "institution",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_contact_link_revoked_by_post_id",
                        column: x => x.revoked_by_post_id,
                        principalTable: "post",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_contact_link_sent_by_institution_id",
                        column: x => x.sent_by_institution_id,
                        principalTable: "institution",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_contact_link_sent_by_post_id",
                        column: x => x.sent_by_post_id,
                        principalTable: "post",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "agreement_act",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    letter_number = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    letter_on = table.Column<DateOnly>(type: "date", nullable: false),
                    document_id = table.Column<Guid>(type: "uuid", nullable: true),
                    party_id = table.Column<Guid>(type: "uuid", nullable: true),
                    with_id = table.Column<Guid>(type: "uuid", nullable: true),
                    short_notice = table.Column<bool>(type: "boolean", nullable: false),
                    reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false, collation: "C"),
                    recorded_by_institution_id = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agreement_act", x => x.id);
                    table.CheckConstraint("ck_agreement_act_kind", "\"kind\" IN ('Suspended', 'Lifted', 'Terminated', 'PartyLeft')");
                    table.ForeignKey(
                        name: "fk_agreement_act_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreement",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_agreement_act_party_id",
                        column: x => x.party_id,
                        principalTable: "agreement_party",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_agreement_act_recorded_by_institution_id",
                        column: x => x.recorded_by_institution_id,
                        principalTable: "institution",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_agreement_act_with_id",
                        column: x => x.with_id,
                        principalTable: "agreement",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "countersigning_unit",
                columns: table => new
                {
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    institution_id = table.Column<Guid>(type: "uuid", nullable: false),
                    group_id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    contact_post_id = table.Column<Guid>(type: "uuid", nullable: true),
                    declined_because = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true, collation: "C"),
                    signed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    bound_from = table.Column<DateOnly>(type: "date", nullable: true),
                    signatory = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    signatory_title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    document_id = table.Column<Guid>(type: "uuid", nullable: true),
                    stopped_from = table.Column<DateOnly>(type: "date", nullable: true),
                    stop_letter_number = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    stop_document_id = table.Column<Guid>(type: "uuid", nullable: true),
                    successor_id = table.Column<Guid>(type: "uuid", nullable: true),
                    revision = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_countersigning_unit", x => new { x.agreement_id, x.institution_id });
                    table.CheckConstraint("ck_countersigning_unit_state", "\"state\" IN ('Listed', 'Invited', 'Reviewing', 'Ready', 'Recorded', 'Signed', 'Declined', 'Withdrawn', 'Replaced')");
                    table.ForeignKey(
                        name: "fk_countersigning_unit_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreement",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_countersigning_unit_contact_post_id",
                        column: x => x.contact_post_id,
                        principalTable: "post",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_countersigning_unit_group_id",
                        column: x => x.group_id,
                        principalTable: "countersigning_group",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_countersigning_unit_institution_id",
                        column: x => x.institution_id,
                        principalTable: "institution",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_countersigning_unit_successor_id",
                        column: x => x.successor_id,
                        principalTable: "institution",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "indicator_period",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    indicator_id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    open_until = table.Column<DateOnly>(type: "date", nullable: false),
                    opened_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    locked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    revision = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_indicator_period", x => x.id);
                    table.ForeignKey(
                        name: "fk_indicator_period_indicator_id",
                        column: x => x.indicator_id,
                        principalTable: "indicator",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_indicator_period_version_id",
                        column: x => x.version_id,
                        principalTable: "indicator_version",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "minutes_answer",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    minutes_id = table.Column<Guid>(type: "uuid", nullable: false),
                    side = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    objection = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true, collation: "C"),
                    post_id = table.Column<Guid>(type: "uuid", nullable: false),
                    institution_id = table.Column<Guid>(type: "uuid", nullable: false),
                    answered_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    revision = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_minutes_answer", x => x.id);
                    table.CheckConstraint("ck_minutes_answer_state", "\"state\" IN ('Waiting', 'Accepted', 'Disputed')");
                    table.ForeignKey(
                        name: "fk_minutes_answer_institution_id",
                        column: x => x.institution_id,
                        principalTable: "institution",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_minutes_answer_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "meeting",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_minutes_answer_minutes_id",
                        column: x => x.minutes_id,
                        principalTable: "meeting_minutes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "meeting_delegate",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    participant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    post_title = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meeting_delegate", x => x.id);
                    table.ForeignKey(
                        name: "fk_meeting_delegate_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "meeting",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_meeting_delegate_participant_id",
                        column: x => x.participant_id,
                        principalTable: "meeting_participant",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "preparation_draft",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    preparation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    document_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    text_address = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    note = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true, collation: "C"),
                    uploaded_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    uploaded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_preparation_draft", x => x.id);
                    table.ForeignKey(
                        name: "fk_preparation_draft_document_id",
                        column: x => x.document_id,
                        principalTable: "stored_document",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_preparation_draft_preparation_id",
                        column: x => x.preparation_id,
                        principalTable: "preparation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_preparation_draft_uploaded_by_id",
                        column: x => x.uploaded_by_id,
                        principalTable: "institution",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "preparation_paper",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    preparation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    inner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    step = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    note = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: true, collation: "C"),
                    document_id = table.Column<Guid>(type: "uuid", nullable: true),
                    added_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_preparation_paper", x => x.id);
                    table.CheckConstraint("ck_preparation_paper_step", "\"step\" IN ('Proposal', 'Exploration', 'Appraisal', 'Drafting', 'Review', 'Negotiation', 'Finalisation', 'Approval', 'Signing', 'Numbering', 'Archiving')");
                    table.ForeignKey(
                        name: "fk_preparation_paper_document_id",
                        column: x => x.document_id,
                        principalTable: "stored_document",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_preparation_paper_preparation_id",
                        column: x => x.preparation_id,
                        principalTable: "preparation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "preparation_review",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    preparation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    inner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    aspect = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    post_id = table.Column<Guid>(type: "uuid", nullable: false),
                    institution_id = table.Column<Guid>(type: "uuid", nullable: false),
                    post_title = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    draft_number = table.Column<int>(type: "integer", nullable: false),
                    asked_on = table.Column<DateOnly>(type: "date", nullable: false),
                    answer_by = table.Column<DateOnly>(type: "date", nullable: false),
                    question = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true, collation: "C"),
                    answer = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    answer_text = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: true, collation: "C"),
                    answered_on = table.Column<DateOnly>(type: "date", nullable: true),
                    answered_draft = table.Column<int>(type: "integer", nullable: true),
                    document_id = table.Column<Guid>(type: "uuid", nullable: true),
                    escalated_because = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true, collation: "C"),
                    escalated_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_preparation_review", x => x.id);
                    table.CheckConstraint("ck_preparation_review_answer", "\"answer\" IN ('Agree', 'AgreeWithRemarks', 'Object')");
                    table.CheckConstraint("ck_preparation_review_aspect", "\"aspect\" IN ('Legal', 'Technical')");
                    table.ForeignKey(
                        name: "fk_preparation_review_document_id",
                        column: x => x.document_id,
                        principalTable: "stored_document",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_preparation_review_institution_id",
                        column: x => x.institution_id,
                        principalTable: "institution",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_preparation_review_post_id",
                        column: x => x.post_id,
                        principalTable: "post",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_preparation_review_preparation_id",
                        column: x => x.preparation_id,
                        principalTable: "preparation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "signing",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    preparation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    plan_revision = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_signing", x => x.id);
                    table.CheckConstraint("ck_signing_state", "\"state\" IN ('Planned', 'Open', 'Partly', 'Signed')");
                    table.ForeignKey(
                        name: "fk_signing_preparation_id",
                        column: x => x.preparation_id,
                        principalTable: "preparation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "claim_evidence",
                columns: table => new
                {
                    claim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    evidence_id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_claim_evidence", x => new { x.claim_id, x.evidence_id });
                    table.ForeignKey(
                        name: "fk_claim_evidence_evidence_id",
                        column: x => x.evidence_id,
                        principalTable: "evidence",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "evidence_copy",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    evidence_id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    document_id = table.Column<Guid>(type: "uuid", nullable: false),
                    covered = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false, collation: "C"),
                    caption = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    prepared_by_person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    prepared_by_post_id = table.Column<Guid>(type: "uuid", nullable: false),
                    prepared_by_institution_id = table.Column<Guid>(type: "uuid", nullable: false),
                    prepared_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    decided_by_post_id = table.Column<Guid>(type: "uuid", nullable: true),
                    decided_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true, collation: "C"),
                    revision = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_evidence_copy", x => x.id);
                    table.CheckConstraint("ck_evidence_copy_state", "\"state\" IN ('Proposed', 'Published', 'Declined', 'Withdrawn')");
                    table.ForeignKey(
                        name: "fk_evidence_copy_evidence_id",
                        column: x => x.evidence_id,
                        principalTable: "evidence",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "evaluation_follow_up",
                columns: table => new
                {
                    evaluation_cycle_id = table.Column<Guid>(type: "uuid", nullable: false),
                    commitment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    added_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_evaluation_follow_up", x => new { x.evaluation_cycle_id, x.commitment_id });
                    table.ForeignKey(
                        name: "fk_evaluation_follow_up_evaluation_cycle_id",
                        column: x => x.evaluation_cycle_id,
                        principalTable: "evaluation_cycle",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "evaluation_verdict",
                columns: table => new
                {
                    evaluation_cycle_id = table.Column<Guid>(type: "uuid", nullable: false),
                    commitment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    owner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    path = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    share_of_id = table.Column<Guid>(type: "uuid", nullable: true),
                    evidence = table.Column<int>(type: "integer", nullable: false),
                    verified_evidence = table.Column<int>(type: "integer", nullable: false),
                    exceptional = table.Column<int>(type: "integer", nullable: false),
                    admitted = table.Column<bool>(type: "boolean", nullable: false),
                    proposed = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    verdict = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true, collation: "C"),
                    by_post_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_evaluation_verdict", x => new { x.evaluation_cycle_id, x.commitment_id });
                    table.CheckConstraint("ck_evaluation_verdict_proposed", "\"proposed\" IN ('Met', 'PartlyMet', 'NotMet', 'NoEvidence')");
                    table.CheckConstraint("ck_evaluation_verdict_verdict", "\"verdict\" IN ('Met', 'PartlyMet', 'NotMet', 'NoEvidence')");
                    table.ForeignKey(
                        name: "fk_evaluation_verdict_evaluation_cycle_id",
                        column: x => x.evaluation_cycle_id,
                        principalTable: "evaluation_cycle",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "party_reply",
                columns: table => new
                {
                    evaluation_cycle_id = table.Column<Guid>(type: "uuid", nullable: false),
                    party_id = table.Column<Guid>(type: "uuid", nullable: false),
                    party_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    disputes = table.Column<bool>(type: "boolean", nullable: false),
                    words = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: true, collation: "C"),
                    replied_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    by_post_id = table.Column<Guid>(type: "uuid", nullable: true),
                    answer = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: true, collation: "C"),
                    answered_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_party_reply", x => new { x.evaluation_cycle_id, x.party_id });
                    table.ForeignKey(
                        name: "fk_party_reply_evaluation_cycle_id",
                        column: x => x.evaluation_cycle_id,
                        principalTable: "evaluation_cycle",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "reading_record",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    session_id = table.Column<Guid>(type: "uuid", nullable: false),
                    document_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    facts = table.Column<string>(type: "character varying(4000000)", maxLength: 4000000, nullable: false, collation: "C"),
                    claimed_by = table.Column<Guid>(type: "uuid", nullable: true),
                    claimed_until = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    registered_id = table.Column<Guid>(type: "uuid", nullable: true),
                    registered_path = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    as_source = table.Column<bool>(type: "boolean", nullable: false),
                    dismissed = table.Column<bool>(type: "boolean", nullable: false),
                    revision = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reading_record", x => x.id);
                    table.CheckConstraint("ck_reading_record_kind", "\"kind\" IN ('Agreement', 'Meeting')");
                    table.ForeignKey(
                        name: "fk_reading_record_document_id",
                        column: x => x.document_id,
                        principalTable: "stored_document",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_reading_record_session_id",
                        column: x => x.session_id,
                        principalTable: "reading_session",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "sop_acknowledgement",
                columns: table => new
                {
                    version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    post_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sop_acknowledgement", x => new { x.version_id, x.person_id });
                    table.ForeignKey(
                        name: "fk_sop_acknowledgement_version_id",
                        column: x => x.version_id,
                        principalTable: "sop_version",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "sop_approval",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    round = table.Column<int>(type: "integer", nullable: false),
                    institution_id = table.Column<Guid>(type: "uuid", nullable: false),
                    answer = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    post_id = table.Column<Guid>(type: "uuid", nullable: true),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    note = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sop_approval", x => x.id);
                    table.CheckConstraint("ck_sop_approval_answer", "\"answer\" IN ('Awaited', 'Approved', 'Returned', 'Lapsed')");
                    table.ForeignKey(
                        name: "fk_sop_approval_institution_id",
                        column: x => x.institution_id,
                        principalTable: "institution",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_sop_approval_version_id",
                        column: x => x.version_id,
                        principalTable: "sop_version",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "sop_reader",
                columns: table => new
                {
                    version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    institution_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sop_reader", x => new { x.version_id, x.institution_id });
                    table.ForeignKey(
                        name: "fk_sop_reader_institution_id",
                        column: x => x.institution_id,
                        principalTable: "institution",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_sop_reader_version_id",
                        column: x => x.version_id,
                        principalTable: "sop_version",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "sop_review",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    before = table.Column<DateOnly>(type: "date", nullable: false),
                    after = table.Column<DateOnly>(type: "date", nullable: false),
                    reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false, collation: "C"),
                    post_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sop_review", x => x.id);
                    table.ForeignKey(
                        name: "fk_sop_review_version_id",
                        column: x => x.version_id,
                        principalTable: "sop_version",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "activity_commitment",
                columns: table => new
                {
                    activity_id = table.Column<Guid>(type: "uuid", nullable: false),
                    commitment_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_activity_commitment", x => new { x.activity_id, x.commitment_id });
                    table.ForeignKey(
                        name: "fk_activity_commitment_activity_id",
                        column: x => x.activity_id,
                        principalTable: "activity",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_activity_commitment_commitment_id",
                        column: x => x.commitment_id,
                        principalTable: "commitment",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "addendum_signature",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    commitment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    institution_id = table.Column<Guid>(type: "uuid", nullable: true),
                    party_name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    signed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    from_register = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_addendum_signature", x => x.id);
                    table.ForeignKey(
                        name: "fk_addendum_signature_commitment_id",
                        column: x => x.commitment_id,
                        principalTable: "commitment",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_addendum_signature_institution_id",
                        column: x => x.institution_id,
                        principalTable: "institution",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "evidence_use",
                columns: table => new
                {
                    evidence_id = table.Column<Guid>(type: "uuid", nullable: false),
                    commitment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_evidence_use", x => new { x.evidence_id, x.commitment_id });
                    table.ForeignKey(
                        name: "fk_evidence_use_commitment_id",
                        column: x => x.commitment_id,
                        principalTable: "commitment",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_evidence_use_evidence_id",
                        column: x => x.evidence_id,
                        principalTable: "evidence",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "failure_cause",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    commitment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    side = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    words = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false, collation: "C"),
                    stated_by_post_id = table.Column<Guid>(type: "uuid", nullable: false),
                    stated_by_institution_id = table.Column<Guid>(type: "uuid", nullable: false),
                    stated_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_failure_cause", x => x.id);
                    table.CheckConstraint("ck_failure_cause_side", "\"side\" IN ('Owner', 'OtherParty', 'Shared', 'Outside')");
                    table.ForeignKey(
                        name: "fk_failure_cause_commitment_id",
                        column: x => x.commitment_id,
                        principalTable: "commitment",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_failure_cause_stated_by_institution_id",
                        column: x => x.stated_by_institution_id,
                        principalTable: "institution",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_failure_cause_stated_by_post_id",
                        column: x => x.stated_by_post_id,
                        principalTable: "post",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "hold",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    commitment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    with_id = table.Column<Guid>(type: "uuid", nullable: true),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    milestone_id = table.Column<Guid>(type: "uuid", nullable: true),
                    reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false, collation: "C"),
                    letter_number = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    letter_on = table.Column<DateOnly>(type: "date", nullable: false),
                    letter_document_id = table.Column<Guid>(type: "uuid", nullable: false),
                    answer_number = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    answer_on = table.Column<DateOnly>(type: "date", nullable: true),
                    answer_document_id = table.Column<Guid>(type: "uuid", nullable: true),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    recorded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    end_number = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    end_on = table.Column<DateOnly>(type: "date", nullable: true),
                    end_document_id = table.Column<Guid>(type: "uuid", nullable: true),
                    end_reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true, collation: "C"),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_hold", x => x.id);
                    table.ForeignKey(
                        name: "fk_hold_commitment_id",
                        column: x => x.commitment_id,
                        principalTable: "commitment",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_hold_milestone_id",
                        column: x => x.milestone_id,
                        principalTable: "milestone",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_hold_with_id",
                        column: x => x.with_id,
                        principalTable: "hold",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "sop_commitment",
                columns: table => new
                {
                    sop_id = table.Column<Guid>(type: "uuid", nullable: false),
                    commitment_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sop_commitment", x => new { x.sop_id, x.commitment_id });
                    table.ForeignKey(
                        name: "fk_sop_commitment_commitment_id",
                        column: x => x.commitment_id,
                        principalTable: "commitment",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_sop_commitment_sop_id",
                        column: x => x.sop_id,
                        principalTable: "sop",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "contact_code",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    link_id = table.Column<Guid>(type: "uuid", nullable: false),
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    sent_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    tries = table.Column<int>(type: "integer", nullable: false),
                    used_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contact_code", x => x.id);
                    table.ForeignKey(
                        name: "fk_contact_code_link_id",
                        column: x => x.link_id,
                        principalTable: "contact_link",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "proposal",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    link_id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    commitment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    party_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    words = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true, collation: "C"),
                    asked_day = table.Column<DateOnly>(type: "date", nullable: true),
                    document_id = table.Column<Guid>(type: "uuid", nullable: true),
                    link = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    captured_on = table.Column<DateOnly>(type: "date", nullable: true),
                    place = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    amount = table.Column<long>(type: "bigint", nullable: true),
                    proposed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    unheard = table.Column<bool>(type: "boolean", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    decider_post_id = table.Column<Guid>(type: "uuid", nullable: true),
                    decided_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true, collation: "C"),
                    evidence_id = table.Column<Guid>(type: "uuid", nullable: true),
                    revision = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proposal", x => x.id);
                    table.CheckConstraint("ck_proposal_kind", "\"kind\" IN ('Evidence', 'Confirm', 'Dispute', 'OtherDate', 'NotKept', 'Remark')");
                    table.CheckConstraint("ck_proposal_state", "\"state\" IN ('Waiting', 'Accepted', 'Refused')");
                    table.ForeignKey(
                        name: "fk_proposal_commitment_id",
                        column: x => x.commitment_id,
                        principalTable: "commitment",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_proposal_decider_post_id",
                        column: x => x.decider_post_id,
                        principalTable: "post",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_proposal_evidence_id",
                        column: x => x.evidence_id,
                        principalTable: "evidence",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_proposal_link_id",
                        column: x => x.link_id,
                        principalTable: "contact_link",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_proposal_party_id",
                        column: x => x.party_id,
                        principalTable: "institution",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "indicator_report",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    indicator_id = table.Column<Guid>(type: "uuid", nullable: false),
                    period_id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    received_on = table.Column<DateOnly>(type: "date", nullable: true),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    entered_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    approved_value_id = table.Column<Guid>(type: "uuid", nullable: true),
                    revision = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_indicator_report", x => x.id);
                    table.CheckConstraint("ck_indicator_report_state", "\"state\" IN ('Draft', 'Submitted', 'AwaitingSecond', 'Returned', 'Approved', 'Superseded')");
                    table.ForeignKey(
                        name: "fk_indicator_report_period_id",
                        column: x => x.period_id,
                        principalTable: "indicator_period",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_indicator_report_unit_id",
                        column: x => x.unit_id,
                        principalTable: "institution",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "indicator_summary",
                columns: table => new
                {
                    period_id = table.Column<Guid>(type: "uuid", nullable: false),
                    institution_id = table.Column<Guid>(type: "uuid", nullable: false),
                    dimension = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    category = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    indicator_id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    expected = table.Column<long>(type: "bigint", nullable: false),
                    reported = table.Column<long>(type: "bigint", nullable: false),
                    numerator = table.Column<long>(type: "bigint", nullable: false),
                    denominator = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_indicator_summary", x => new { x.period_id, x.institution_id, x.dimension, x.category });
                    table.ForeignKey(
                        name: "fk_indicator_summary_period_id",
                        column: x => x.period_id,
                        principalTable: "indicator_period",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "indicator_target",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    indicator_id = table.Column<Guid>(type: "uuid", nullable: false),
                    period_id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    value = table.Column<long>(type: "bigint", nullable: true),
                    words = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true, collation: "C"),
                    reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true, collation: "C"),
                    addendum = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    late = table.Column<bool>(type: "boolean", nullable: false),
                    by_post_id = table.Column<Guid>(type: "uuid", nullable: false),
                    set_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_indicator_target", x => x.id);
                    table.ForeignKey(
                        name: "fk_indicator_target_period_id",
                        column: x => x.period_id,
                        principalTable: "indicator_period",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "preparation_party",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    preparation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    side = table.Column<int>(type: "integer", nullable: false),
                    institution_id = table.Column<Guid>(type: "uuid", nullable: true),
                    printed_name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    @internal = table.Column<bool>(name: "internal", type: "boolean", nullable: false),
                    contact_post_id = table.Column<Guid>(type: "uuid", nullable: true),
                    contact_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    contact_title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    involved_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    accepted_draft_id = table.Column<Guid>(type: "uuid", nullable: true),
                    accepted_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    acceptance_letter_id = table.Column<Guid>(type: "uuid", nullable: true),
                    number = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_preparation_party", x => x.id);
                    table.ForeignKey(
                        name: "fk_preparation_party_acceptance_letter_id",
                        column: x => x.acceptance_letter_id,
                        principalTable: "stored_document",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_preparation_party_accepted_draft_id",
                        column: x => x.accepted_draft_id,
                        principalTable: "preparation_draft",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_preparation_party_contact_post_id",
                        column: x => x.contact_post_id,
                        principalTable: "post",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_preparation_party_institution_id",
                        column: x => x.institution_id,
                        principalTable: "institution",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_preparation_party_preparation_id",
                        column: x => x.preparation_id,
                        principalTable: "preparation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "signed_sheet",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    signing_id = table.Column<Guid>(type: "uuid", nullable: false),
                    preparation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    method = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    signed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    place = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    zone = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    document_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    recorded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    fault = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    taken_back_because = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_signed_sheet", x => x.id);
                    table.CheckConstraint("ck_signed_sheet_fault", "\"fault\" IN ('NoSignature', 'Broken', 'Appended', 'TooFew')");
                    table.CheckConstraint("ck_signed_sheet_method", "\"method\" IN ('WetInk', 'Electronic')");
                    table.CheckConstraint("ck_signed_sheet_state", "\"state\" IN ('Waiting', 'Taken', 'Faulty', 'TakenBack')");
                    table.CheckConstraint("ck_signed_sheet_zone", "\"zone\" IN ('Wib', 'Wita', 'Wit')");
                    table.ForeignKey(
                        name: "fk_signed_sheet_document_id",
                        column: x => x.document_id,
                        principalTable: "stored_document",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_signed_sheet_signing_id",
                        column: x => x.signing_id,
                        principalTable: "signing",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "signing_group",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    signing_id = table.Column<Guid>(type: "uuid", nullable: false),
                    preparation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    needed = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_signing_group", x => x.id);
                    table.ForeignKey(
                        name: "fk_signing_group_signing_id",
                        column: x => x.signing_id,
                        principalTable: "signing",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "published_copy",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    caption = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    about = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false, collation: "C"),
                    captured_on = table.Column<DateOnly>(type: "date", nullable: false),
                    published_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    original_sha256 = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_published_copy", x => x.id);
                    table.ForeignKey(
                        name: "fk_published_copy_id",
                        column: x => x.id,
                        principalTable: "evidence_copy",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "indicator_value",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    report_id = table.Column<Guid>(type: "uuid", nullable: false),
                    indicator_id = table.Column<Guid>(type: "uuid", nullable: false),
                    period_id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    numerator = table.Column<long>(type: "bigint", nullable: true),
                    denominator = table.Column<long>(type: "bigint", nullable: true),
                    words = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true, collation: "C"),
                    mismatch_reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true, collation: "C"),
                    comment = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true, collation: "C"),
                    supersedes_id = table.Column<Guid>(type: "uuid", nullable: true),
                    correction_reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true, collation: "C"),
                    entered_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    entered_by_post_id = table.Column<Guid>(type: "uuid", nullable: false),
                    entered_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    submitted_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    judged_by_person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    judged_by_post_id = table.Column<Guid>(type: "uuid", nullable: true),
                    judged_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    confirmed_by_post_id = table.Column<Guid>(type: "uuid", nullable: true),
                    confirmed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    return_reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_indicator_value", x => x.id);
                    table.CheckConstraint("ck_indicator_value_state", "\"state\" IN ('Draft', 'Submitted', 'AwaitingSecond', 'Returned', 'Approved', 'Superseded')");
                    table.ForeignKey(
                        name: "fk_indicator_value_report_id",
                        column: x => x.report_id,
                        principalTable: "indicator_report",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "report_evidence",
                columns: table => new
                {
                    report_id = table.Column<Guid>(type: "uuid", nullable: false),
                    evidence_id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    note = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true, collation: "C"),
                    cited_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    cited_by_post_id = table.Column<Guid>(type: "uuid", nullable: false),
                    cited_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_report_evidence", x => new { x.report_id, x.evidence_id });
                    table.ForeignKey(
                        name: "fk_report_evidence_report_id",
                        column: x => x.report_id,
                        principalTable: "indicator_report",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "report_office",
                columns: table => new
                {
                    report_id = table.Column<Guid>(type: "uuid", nullable: false),
                    institution_id = table.Column<Guid>(type: "uuid", nullable: false),
                    role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    level = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_report_office", x => new { x.report_id, x.role, x.institution_id });
                    table.CheckConstraint("ck_report_office_role", "\"role\" IN ('Path', 'Judge')");
                    table.ForeignKey(
                        name: "fk_report_office_report_id",
                        column: x => x.report_id,
                        principalTable: "indicator_report",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "sheet_attestation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    sheet_id = table.Column<Guid>(type: "uuid", nullable: false),
                    preparation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    post = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sheet_attestation", x => x.id);
                    table.ForeignKey(
                        name: "fk_sheet_attestation_person_id",
                        column: x => x.person_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_sheet_attestation_sheet_id",
                        column: x => x.sheet_id,
                        principalTable: "signed_sheet",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "sheet_signature",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    sheet_id = table.Column<Guid>(type: "uuid", nullable: false),
                    preparation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    signer_name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    claimed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    verdict = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    whole_document = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sheet_signature", x => x.id);
                    table.CheckConstraint("ck_sheet_signature_verdict", "\"verdict\" IN ('Intact', 'Broken', 'Unclear')");
                    table.ForeignKey(
                        name: "fk_sheet_signature_sheet_id",
                        column: x => x.sheet_id,
                        principalTable: "signed_sheet",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "signer",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    signing_id = table.Column<Guid>(type: "uuid", nullable: false),
                    preparation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    party_id = table.Column<Guid>(type: "uuid", nullable: false),
                    group = table.Column<int>(type: "integer", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    post_id = table.Column<Guid>(type: "uuid", nullable: true),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    sheet_id = table.Column<Guid>(type: "uuid", nullable: true),
                    refused_because = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_signer", x => x.id);
                    table.ForeignKey(
                        name: "fk_signer_party_id",
                        column: x => x.party_id,
                        principalTable: "preparation_party",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_signer_post_id",
                        column: x => x.post_id,
                        principalTable: "post",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_signer_sheet_id",
                        column: x => x.sheet_id,
                        principalTable: "signed_sheet",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_signer_signing_id",
                        column: x => x.signing_id,
                        principalTable: "signing",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "published_page",
                columns: table => new
                {
                    copy_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    jpeg = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_published_page", x => new { x.copy_id, x.number });
                    table.ForeignKey(
                        name: "fk_published_page_copy_id",
                        column: x => x.copy_id,
                        principalTable: "published_copy",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "value_part",
                columns: table => new
                {
                    value_id = table.Column<Guid>(type: "uuid", nullable: false),
                    dimension = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    category = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    numerator = table.Column<long>(type: "bigint", nullable: false),
                    denominator = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_value_part", x => new { x.value_id, x.dimension, x.category });
                    table.ForeignKey(
                        name: "fk_value_part_value_id",
                        column: x => x.value_id,
                        principalTable: "indicator_value",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "letters_of_authority",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    signer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    preparation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    from = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    revoked_on = table.Column<DateOnly>(type: "date", nullable: true),
                    document_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_letters_of_authority", x => x.id);
                    table.ForeignKey(
                        name: "fk_letters_of_authority_document_id",
                        column: x => x.document_id,
                        principalTable: "stored_document",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_letters_of_authority_signer_id",
                        column: x => x.signer_id,
                        principalTable: "signer",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.InsertData(
                table: "audit_head",
                columns: new[] { "id", "last_hash", "last_sequence" },
                values: new object[] { 1, "28a34588336a9f659af09f997f2d2e70e1ed29d22ecc1f03c0dd10c593f8b726", 0L });

            migrationBuilder.CreateIndex(
                name: "ix_account_person_id",
                table: "account",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ux_account_normalized_email",
                table: "account",
                column: "normalized_email",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_account_normalized_user_name",
                table: "account",
                column: "normalized_user_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_account_claim_user_id",
                table: "account_claim",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_account_link_account_id",
                table: "account_link",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ux_account_link_token_hash",
                table: "account_link",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_account_login_user_id",
                table: "account_login",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_activity_cost_bearer_id",
                table: "activity",
                column: "cost_bearer_id");

            migrationBuilder.CreateIndex(
                name: "ix_activity_kind_id",
                table: "activity",
                column: "kind_id");

            migrationBuilder.CreateIndex(
                name: "ix_activity_place_institution_id",
                table: "activity",
                column: "place_institution_id");

            migrationBuilder.CreateIndex(
                name: "ix_activity_planned_on_id",
                table: "activity",
                columns: new[] { "planned_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_activity_planner_institution_id",
                table: "activity",
                column: "planner_institution_id");

            migrationBuilder.CreateIndex(
                name: "ix_activity_record_id_planned_on",
                table: "activity",
                columns: new[] { "record_id", "planned_on" });

            migrationBuilder.CreateIndex(
                name: "ix_activity_commitment_commitment_id",
                table: "activity_commitment",
                column: "commitment_id");

            migrationBuilder.CreateIndex(
                name: "ix_activity_document_document_id",
                table: "activity_document",
                column: "document_id");

            migrationBuilder.CreateIndex(
                name: "ix_activity_host_institution_id",
                table: "activity_host",
                column: "institution_id");

            migrationBuilder.CreateIndex(
                name: "ux_activity_kind_code",
                table: "activity_kind",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_activity_move_activity_id",
                table: "activity_move",
                column: "activity_id");

            migrationBuilder.CreateIndex(
                name: "ix_addendum_signature_commitment_id",
                table: "addendum_signature",
                column: "commitment_id");

            migrationBuilder.CreateIndex(
                name: "ix_addendum_signature_institution_id",
                table: "addendum_signature",
                column: "institution_id");

            migrationBuilder.CreateIndex(
                name: "ix_agenda_point_meeting_id",
                table: "agenda_point",
                column: "meeting_id");

            migrationBuilder.CreateIndex(
                name: "ix_agreement_registered_by_id",
                table: "agreement",
                column: "registered_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_agreement_signing_event_id",
                table: "agreement",
                column: "signing_event_id");

            migrationBuilder.CreateIndex(
                name: "ix_agreement_sort_on_id",
                table: "agreement",
                columns: new[] { "sort_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_agreement_term_end",
                table: "agreement",
                column: "term_end");

            migrationBuilder.CreateIndex(
                name: "ux_agreement_parent_id_addendum_number",
                table: "agreement",
                columns: new[] { "parent_id", "addendum_number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_agreement_predecessor_id",
                table: "agreement",
                column: "predecessor_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_agreement_act_agreement_id",
                table: "agreement_act",
                column: "agreement_id");

            migrationBuilder.CreateIndex(
                name: "ix_agreement_act_party_id",
                table: "agreement_act",
                column: "party_id");

            migrationBuilder.CreateIndex(
                name: "ix_agreement_act_recorded_by_institution_id",
                table: "agreement_act",
                column: "recorded_by_institution_id");

            migrationBuilder.CreateIndex(
                name: "ix_agreement_act_with_id",
                table: "agreement_act",
                column: "with_id");

            migrationBuilder.CreateIndex(
                name: "ix_agreement_import_state_at",
                table: "agreement_import",
                columns: new[] { "state", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_agreement_import_row_identity",
                table: "agreement_import_row",
                column: "identity");

            migrationBuilder.CreateIndex(
                name: "ix_agreement_import_row_import_id_line",
                table: "agreement_import_row",
                columns: new[] { "import_id", "line" });

            migrationBuilder.CreateIndex(
                name: "ux_agreement_import_row_institution_id_identity",
                table: "agreement_import_row",
                columns: new[] { "institution_id", "identity" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_agreement_party_agreement_id",
                table: "agreement_party",
                column: "agreement_id");

            migrationBuilder.CreateIndex(
                name: "ix_agreement_party_folded_name",
                table: "agreement_party",
                column: "folded_name");

            migrationBuilder.CreateIndex(
                name: "ix_agreement_party_folded_number",
                table: "agreement_party",
                column: "folded_number");

            migrationBuilder.CreateIndex(
                name: "ix_agreement_party_institution_id",
                table: "agreement_party",
                column: "institution_id");

            migrationBuilder.CreateIndex(
                name: "ix_api_call_at",
                table: "api_call",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_api_client_created_at",
                table: "api_client",
                column: "created_at");

            migrationBuilder.CreateIndex(
                name: "ix_api_client_institution_id",
                table: "api_client",
                column: "institution_id");

            migrationBuilder.CreateIndex(
                name: "ix_api_token_client_id",
                table: "api_token",
                column: "client_id");

            migrationBuilder.CreateIndex(
                name: "ux_api_token_hash",
                table: "api_token",
                column: "hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_ask_record_id_position",
                table: "ask",
                columns: new[] { "record_id", "position" });

            migrationBuilder.CreateIndex(
                name: "ix_ask_source_id",
                table: "ask",
                column: "source_id");

            migrationBuilder.CreateIndex(
                name: "ix_attendee_activity_id",
                table: "attendee",
                column: "activity_id");

            migrationBuilder.CreateIndex(
                name: "ix_attendee_subject_id",
                table: "attendee",
                column: "subject_id");

            migrationBuilder.CreateIndex(
                name: "ix_calendar_feed_account_id",
                table: "calendar_feed",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_calendar_feed_post_id",
                table: "calendar_feed",
                column: "post_id");

            migrationBuilder.CreateIndex(
                name: "ux_calendar_feed_token_hash",
                table: "calendar_feed",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_claim_record_id_position",
                table: "claim",
                columns: new[] { "record_id", "position" });

            migrationBuilder.CreateIndex(
                name: "ix_claim_source_id",
                table: "claim",
                column: "source_id");

            migrationBuilder.CreateIndex(
                name: "ix_claim_evidence_evidence_id",
                table: "claim_evidence",
                column: "evidence_id");

            migrationBuilder.CreateIndex(
                name: "ix_claim_evidence_record_id",
                table: "claim_evidence",
                column: "record_id");

            migrationBuilder.CreateIndex(
                name: "ix_commitment_held_for_id",
                table: "commitment",
                column: "held_for_id");

            migrationBuilder.CreateIndex(
                name: "ix_commitment_milestone_id",
                table: "commitment",
                column: "milestone_id");

            migrationBuilder.CreateIndex(
                name: "ix_commitment_owner_id_record_id_state_due_on_last_day_verified_evidence_held_from_held_until",
                table: "commitment",
                columns: new[] { "owner_id", "record_id", "state", "due_on", "last_day", "verified_evidence", "held_from", "held_until" },
                filter: "share_of_id IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_commitment_owner_post_id",
                table: "commitment",
                column: "owner_post_id");

            migrationBuilder.CreateIndex(
                name: "ix_commitment_promise_id",
                table: "commitment",
                column: "promise_id");

            migrationBuilder.CreateIndex(
                name: "ix_commitment_record_id_due_on",
                table: "commitment",
                columns: new[] { "record_id", "due_on" });

            migrationBuilder.CreateIndex(
                name: "ix_commitment_series_id_period_number",
                table: "commitment",
                columns: new[] { "series_id", "period_number" });

            migrationBuilder.CreateIndex(
                name: "ix_commitment_share_of_id",
                table: "commitment",
                column: "share_of_id");

            migrationBuilder.CreateIndex(
                name: "ix_commitment_sort_on_id",
                table: "commitment",
                columns: new[] { "sort_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_commitment_sort_on_id_last_day",
                table: "commitment",
                columns: new[] { "sort_on", "id", "last_day" },
                filter: "state IN ('Planned', 'UnderWay')");

            migrationBuilder.CreateIndex(
                name: "ix_contact_code_link_id_sent_at",
                table: "contact_code",
                columns: new[] { "link_id", "sent_at" });

            migrationBuilder.CreateIndex(
                name: "ix_contact_link_agreement_id",
                table: "contact_link",
                column: "agreement_id");

            migrationBuilder.CreateIndex(
                name: "ix_contact_link_party_id",
                table: "contact_link",
                column: "party_id");

            migrationBuilder.CreateIndex(
                name: "ix_contact_link_revoked_by_post_id",
                table: "contact_link",
                column: "revoked_by_post_id");

            migrationBuilder.CreateIndex(
                name: "ix_contact_link_sent_by_institution_id",
                table: "contact_link",
                column: "sent_by_institution_id");

            migrationBuilder.CreateIndex(
                name: "ix_contact_link_sent_by_post_id",
                table: "contact_link",
                column: "sent_by_post_id");

            migrationBuilder.CreateIndex(
                name: "ix_contact_link_subject_id",
                table: "contact_link",
                column: "subject_id");

            migrationBuilder.CreateIndex(
                name: "ux_contact_link_token_hash",
                table: "contact_link",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_contact_person_agreement_id",
                table: "contact_person",
                column: "agreement_id");

            migrationBuilder.CreateIndex(
                name: "ix_contact_person_institution_id",
                table: "contact_person",
                column: "institution_id");

            migrationBuilder.CreateIndex(
                name: "ix_contact_person_subject_id",
                table: "contact_person",
                column: "subject_id");

            migrationBuilder.CreateIndex(
                name: "ix_cooperation_field_agreement_id",
                table: "cooperation_field",
                column: "agreement_id");

            migrationBuilder.CreateIndex(
                name: "ix_countersigning_group_agreement_id",
                table: "countersigning_group",
                column: "agreement_id");

            migrationBuilder.CreateIndex(
                name: "ix_countersigning_group_invited_by_id",
                table: "countersigning_group",
                column: "invited_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_countersigning_group_under_institution_id",
                table: "countersigning_group",
                column: "under_institution_id");

            migrationBuilder.CreateIndex(
                name: "ix_countersigning_unit_contact_post_id",
                table: "countersigning_unit",
                column: "contact_post_id");

            migrationBuilder.CreateIndex(
                name: "ix_countersigning_unit_group_id",
                table: "countersigning_unit",
                column: "group_id");

            migrationBuilder.CreateIndex(
                name: "ix_countersigning_unit_institution_id_state_agreement_id",
                table: "countersigning_unit",
                columns: new[] { "institution_id", "state", "agreement_id" });

            migrationBuilder.CreateIndex(
                name: "ix_countersigning_unit_successor_id",
                table: "countersigning_unit",
                column: "successor_id");

            migrationBuilder.CreateIndex(
                name: "ix_data_grant_agreement_id",
                table: "data_grant",
                column: "agreement_id");

            migrationBuilder.CreateIndex(
                name: "ix_data_grant_grantee_id",
                table: "data_grant",
                column: "grantee_id");

            migrationBuilder.CreateIndex(
                name: "ix_delegation_institution_id",
                table: "delegation",
                column: "institution_id");

            migrationBuilder.CreateIndex(
                name: "ix_evaluation_cycle_evaluator_id",
                table: "evaluation_cycle",
                column: "evaluator_id");

            migrationBuilder.CreateIndex(
                name: "ix_evaluation_cycle_fixed_at",
                table: "evaluation_cycle",
                column: "fixed_at");

            migrationBuilder.CreateIndex(
                name: "ix_evaluation_cycle_letter_document_id",
                table: "evaluation_cycle",
                column: "letter_document_id");

            migrationBuilder.CreateIndex(
                name: "ix_evaluation_cycle_record_id_until",
                table: "evaluation_cycle",
                columns: new[] { "record_id", "until" });

            migrationBuilder.CreateIndex(
                name: "ix_evaluation_cycle_signed_minutes_id",
                table: "evaluation_cycle",
                column: "signed_minutes_id");

            migrationBuilder.CreateIndex(
                name: "ix_evaluation_cycle_until_id",
                table: "evaluation_cycle",
                columns: new[] { "until", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_evaluation_follow_up_commitment_id",
                table: "evaluation_follow_up",
                column: "commitment_id");

            migrationBuilder.CreateIndex(
                name: "ix_evaluation_verdict_commitment_id",
                table: "evaluation_verdict",
                column: "commitment_id");

            migrationBuilder.CreateIndex(
                name: "ix_evidence_activity_id",
                table: "evidence",
                column: "activity_id");

            migrationBuilder.CreateIndex(
                name: "ix_evidence_record_id",
                table: "evidence",
                column: "record_id");

            migrationBuilder.CreateIndex(
                name: "ix_evidence_same_as_id",
                table: "evidence",
                column: "same_as_id");

            migrationBuilder.CreateIndex(
                name: "ix_evidence_sop_id",
                table: "evidence",
                column: "sop_id");

            migrationBuilder.CreateIndex(
                name: "ix_evidence_uploader_institution_id",
                table: "evidence",
                column: "uploader_institution_id");

            migrationBuilder.CreateIndex(
                name: "ix_evidence_copy_evidence_id",
                table: "evidence_copy",
                column: "evidence_id");

            migrationBuilder.CreateIndex(
                name: "ix_evidence_use_commitment_id",
                table: "evidence_use",
                column: "commitment_id");

            migrationBuilder.CreateIndex(
                name: "ix_fact_quote_document_id",
                table: "fact_quote",
                column: "document_id");

            migrationBuilder.CreateIndex(
                name: "ix_fact_quote_fact_id",
                table: "fact_quote",
                column: "fact_id");

            migrationBuilder.CreateIndex(
                name: "ix_fact_quote_record_id",
                table: "fact_quote",
                column: "record_id");

            migrationBuilder.CreateIndex(
                name: "ix_fact_source_added_by_id",
                table: "fact_source",
                column: "added_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_fact_source_added_by_institution_id",
                table: "fact_source",
                column: "added_by_institution_id");

            migrationBuilder.CreateIndex(
                name: "ix_fact_source_document_id",
                table: "fact_source",
                column: "document_id");

            migrationBuilder.CreateIndex(
                name: "ix_fact_source_record_id",
                table: "fact_source",
                column: "record_id");

            migrationBuilder.CreateIndex(
                name: "ix_failure_cause_commitment_id",
                table: "failure_cause",
                column: "commitment_id");

            migrationBuilder.CreateIndex(
                name: "ix_failure_cause_stated_by_institution_id",
                table: "failure_cause",
                column: "stated_by_institution_id");

            migrationBuilder.CreateIndex(
                name: "ix_failure_cause_stated_by_post_id",
                table: "failure_cause",
                column: "stated_by_post_id");

            migrationBuilder.CreateIndex(
                name: "ix_field_statement_chosen_by_id",
                table: "field_statement",
                column: "chosen_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_field_statement_record_id_field",
                table: "field_statement",
                columns: new[] { "record_id", "field" });

            migrationBuilder.CreateIndex(
                name: "ix_field_statement_source_id",
                table: "field_statement",
                column: "source_id");

            migrationBuilder.CreateIndex(
                name: "ix_hold_commitment_id",
                table: "hold",
                column: "commitment_id");

            migrationBuilder.CreateIndex(
                name: "ix_hold_ended_at_until",
                table: "hold",
                columns: new[] { "ended_at", "until" });

            migrationBuilder.CreateIndex(
                name: "ix_hold_milestone_id",
                table: "hold",
                column: "milestone_id");

            migrationBuilder.CreateIndex(
                name: "ix_hold_with_id",
                table: "hold",
                column: "with_id");

            migrationBuilder.CreateIndex(
                name: "ix_indicator_defined_at_id",
                table: "indicator",
                columns: new[] { "defined_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_indicator_owner_id",
                table: "indicator",
                column: "owner_id");

            migrationBuilder.CreateIndex(
                name: "ix_indicator_record_id_defined_at",
                table: "indicator",
                columns: new[] { "record_id", "defined_at" });

            migrationBuilder.CreateIndex(
                name: "ix_indicator_baseline_indicator_id",
                table: "indicator_baseline",
                column: "indicator_id");

            migrationBuilder.CreateIndex(
                name: "ix_indicator_commitment_commitment_id",
                table: "indicator_commitment",
                column: "commitment_id");

            migrationBuilder.CreateIndex(
                name: "ix_indicator_period_indicator_id_from",
                table: "indicator_period",
                columns: new[] { "indicator_id", "from" });

            migrationBuilder.CreateIndex(
                name: "ix_indicator_period_opened_at_until",
                table: "indicator_period",
                columns: new[] { "opened_at", "until" });

            migrationBuilder.CreateIndex(
                name: "ix_indicator_period_version_id",
                table: "indicator_period",
                column: "version_id");

            migrationBuilder.CreateIndex(
                name: "ix_indicator_report_indicator_id_unit_id",
                table: "indicator_report",
                columns: new[] { "indicator_id", "unit_id" });

            migrationBuilder.CreateIndex(
                name: "ix_indicator_report_state_received_on",
                table: "indicator_report",
                columns: new[] { "state", "received_on" });

            migrationBuilder.CreateIndex(
                name: "ix_indicator_report_unit_id",
                table: "indicator_report",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "ux_indicator_report_period_id_unit_id",
                table: "indicator_report",
                columns: new[] { "period_id", "unit_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_indicator_reporter_indicator_id_unit_id",
                table: "indicator_reporter",
                columns: new[] { "indicator_id", "unit_id" });

            migrationBuilder.CreateIndex(
                name: "ix_indicator_reporter_unit_id",
                table: "indicator_reporter",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_indicator_summary_indicator_id_institution_id",
                table: "indicator_summary",
                columns: new[] { "indicator_id", "institution_id" });

            migrationBuilder.CreateIndex(
                name: "ix_indicator_target_indicator_id",
                table: "indicator_target",
                column: "indicator_id");

            migrationBuilder.CreateIndex(
                name: "ux_indicator_target_period_id_number",
                table: "indicator_target",
                columns: new[] { "period_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_indicator_value_indicator_id_state",
                table: "indicator_value",
                columns: new[] { "indicator_id", "state" });

            migrationBuilder.CreateIndex(
                name: "ux_indicator_value_report_id_number",
                table: "indicator_value",
                columns: new[] { "report_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_indicator_version_indicator_id_number",
                table: "indicator_version",
                columns: new[] { "indicator_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_institution_folded_name",
                table: "institution",
                column: "folded_name");

            migrationBuilder.CreateIndex(
                name: "ix_institution_merged_into_id",
                table: "institution",
                column: "merged_into_id");

            migrationBuilder.CreateIndex(
                name: "ix_institution_parent_id",
                table: "institution",
                column: "parent_id");

            migrationBuilder.CreateIndex(
                name: "ux_institution_code",
                table: "institution",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_institution_alias_match_key",
                table: "institution_alias",
                column: "match_key");

            migrationBuilder.CreateIndex(
                name: "ux_institution_alias_institution_id_match_key",
                table: "institution_alias",
                columns: new[] { "institution_id", "match_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_institution_import_at",
                table: "institution_import",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_institution_merge_from_id",
                table: "institution_merge",
                column: "from_id");

            migrationBuilder.CreateIndex(
                name: "ix_institution_merge_into_id",
                table: "institution_merge",
                column: "into_id");

            migrationBuilder.CreateIndex(
                name: "ux_instrument_code_number",
                table: "instrument",
                columns: new[] { "code", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_job_run_code_started_at",
                table: "job_run",
                columns: new[] { "code", "started_at" });

            migrationBuilder.CreateIndex(
                name: "ix_legal_basis_agreement_id",
                table: "legal_basis",
                column: "agreement_id");

            migrationBuilder.CreateIndex(
                name: "ix_letters_of_authority_document_id",
                table: "letters_of_authority",
                column: "document_id");

            migrationBuilder.CreateIndex(
                name: "ux_letters_of_authority_signer_id",
                table: "letters_of_authority",
                column: "signer_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_meeting_registered_by_id",
                table: "meeting",
                column: "registered_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_meeting_return_of_id",
                table: "meeting",
                column: "return_of_id");

            migrationBuilder.CreateIndex(
                name: "ix_meeting_sort_on_id",
                table: "meeting",
                columns: new[] { "sort_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_meeting_delegate_meeting_id",
                table: "meeting_delegate",
                column: "meeting_id");

            migrationBuilder.CreateIndex(
                name: "ix_meeting_delegate_participant_id",
                table: "meeting_delegate",
                column: "participant_id");

            migrationBuilder.CreateIndex(
                name: "ix_meeting_minutes_written_by_id",
                table: "meeting_minutes",
                column: "written_by_id");

            migrationBuilder.CreateIndex(
                name: "ux_meeting_minutes_meeting_id_number",
                table: "meeting_minutes",
                columns: new[] { "meeting_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_meeting_participant_folded_name",
                table: "meeting_participant",
                column: "folded_name");

            migrationBuilder.CreateIndex(
                name: "ix_meeting_participant_institution_id",
                table: "meeting_participant",
                column: "institution_id");

            migrationBuilder.CreateIndex(
                name: "ix_meeting_participant_meeting_id",
                table: "meeting_participant",
                column: "meeting_id");

            migrationBuilder.CreateIndex(
                name: "ix_merged_row_merge_id_column",
                table: "merged_row",
                columns: new[] { "merge_id", "column" });

            migrationBuilder.CreateIndex(
                name: "ix_merged_scope_merge_id_record_id",
                table: "merged_scope",
                columns: new[] { "merge_id", "record_id" });

            migrationBuilder.CreateIndex(
                name: "ix_milestone_record_id",
                table: "milestone",
                column: "record_id");

            migrationBuilder.CreateIndex(
                name: "ix_minutes_answer_institution_id",
                table: "minutes_answer",
                column: "institution_id");

            migrationBuilder.CreateIndex(
                name: "ix_minutes_answer_meeting_id",
                table: "minutes_answer",
                column: "meeting_id");

            migrationBuilder.CreateIndex(
                name: "ux_minutes_answer_minutes_id_side",
                table: "minutes_answer",
                columns: new[] { "minutes_id", "side" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_notice_person_id_institution_id_read_at",
                table: "notice",
                columns: new[] { "person_id", "institution_id", "read_at" });

            migrationBuilder.CreateIndex(
                name: "ix_number_pattern_institution_id_from",
                table: "number_pattern",
                columns: new[] { "institution_id", "from" });

            migrationBuilder.CreateIndex(
                name: "ix_outbox_message_state_next_try_at",
                table: "outbox_message",
                columns: new[] { "state", "next_try_at" });

            migrationBuilder.CreateIndex(
                name: "ix_partner_paper_checked_by_institution_id",
                table: "partner_paper",
                column: "checked_by_institution_id");

            migrationBuilder.CreateIndex(
                name: "ix_partner_paper_institution_id",
                table: "partner_paper",
                column: "institution_id");

            migrationBuilder.CreateIndex(
                name: "ix_partner_paper_replaced_at_valid_until",
                table: "partner_paper",
                columns: new[] { "replaced_at", "valid_until" });

            migrationBuilder.CreateIndex(
                name: "ix_person_folded_name",
                table: "person",
                column: "folded_name");

            migrationBuilder.CreateIndex(
                name: "ix_personal_read_subject_subject_id",
                table: "personal_read_subject",
                column: "subject_id");

            migrationBuilder.CreateIndex(
                name: "ix_post_institution_id",
                table: "post",
                column: "institution_id");

            migrationBuilder.CreateIndex(
                name: "ix_post_person_id",
                table: "post",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_post_role_id",
                table: "post",
                column: "role_id");

            migrationBuilder.CreateIndex(
                name: "ix_preparation_ceremony_id",
                table: "preparation",
                column: "ceremony_id");

            migrationBuilder.CreateIndex(
                name: "ix_preparation_office_id",
                table: "preparation",
                column: "office_id");

            migrationBuilder.CreateIndex(
                name: "ix_preparation_state_since_id",
                table: "preparation",
                columns: new[] { "state_since", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_preparation_tied_to_id",
                table: "preparation",
                column: "tied_to_id");

            migrationBuilder.CreateIndex(
                name: "ux_preparation_agreement_id",
                table: "preparation",
                column: "agreement_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_preparation_inner_id",
                table: "preparation",
                column: "inner_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_preparation_draft_document_id",
                table: "preparation_draft",
                column: "document_id");

            migrationBuilder.CreateIndex(
                name: "ix_preparation_draft_uploaded_by_id",
                table: "preparation_draft",
                column: "uploaded_by_id");

            migrationBuilder.CreateIndex(
                name: "ux_preparation_draft_preparation_id_number",
                table: "preparation_draft",
                columns: new[] { "preparation_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_preparation_paper_document_id",
                table: "preparation_paper",
                column: "document_id");

            migrationBuilder.CreateIndex(
                name: "ix_preparation_paper_preparation_id",
                table: "preparation_paper",
                column: "preparation_id");

            migrationBuilder.CreateIndex(
                name: "ix_preparation_party_acceptance_letter_id",
                table: "preparation_party",
                column: "acceptance_letter_id");

            migrationBuilder.CreateIndex(
                name: "ix_preparation_party_accepted_draft_id",
                table: "preparation_party",
                column: "accepted_draft_id");

            migrationBuilder.CreateIndex(
                name: "ix_preparation_party_contact_post_id",
                table: "preparation_party",
                column: "contact_post_id");

            migrationBuilder.CreateIndex(
                name: "ix_preparation_party_institution_id",
                table: "preparation_party",
                column: "institution_id");

            migrationBuilder.CreateIndex(
                name: "ux_preparation_party_preparation_id_position",
                table: "preparation_party",
                columns: new[] { "preparation_id", "position" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_preparation_review_document_id",
                table: "preparation_review",
                column: "document_id");

            migrationBuilder.CreateIndex(
                name: "ix_preparation_review_institution_id",
                table: "preparation_review",
                column: "institution_id");

            migrationBuilder.CreateIndex(
                name: "ix_preparation_review_post_id",
                table: "preparation_review",
                column: "post_id");

            migrationBuilder.CreateIndex(
                name: "ix_preparation_review_preparation_id",
                table: "preparation_review",
                column: "preparation_id");

            migrationBuilder.CreateIndex(
                name: "ix_process_at",
                table: "process",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_process_person_id",
                table: "process",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ux_process_id",
                table: "process",
                column: "id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_process_record_sequence",
                table: "process_record",
                column: "sequence");

            migrationBuilder.CreateIndex(
                name: "ix_promise_institution_id",
                table: "promise",
                column: "institution_id");

            migrationBuilder.CreateIndex(
                name: "ix_promise_record_id_position",
                table: "promise",
                columns: new[] { "record_id", "position" });

            migrationBuilder.CreateIndex(
                name: "ix_promise_source_id",
                table: "promise",
                column: "source_id");

            migrationBuilder.CreateIndex(
                name: "ix_proposal_commitment_id",
                table: "proposal",
                column: "commitment_id");

            migrationBuilder.CreateIndex(
                name: "ix_proposal_decider_post_id",
                table: "proposal",
                column: "decider_post_id");

            migrationBuilder.CreateIndex(
                name: "ix_proposal_evidence_id",
                table: "proposal",
                column: "evidence_id");

            migrationBuilder.CreateIndex(
                name: "ix_proposal_link_id",
                table: "proposal",
                column: "link_id");

            migrationBuilder.CreateIndex(
                name: "ix_proposal_party_id",
                table: "proposal",
                column: "party_id");

            migrationBuilder.CreateIndex(
                name: "ix_proposal_subject_id",
                table: "proposal",
                column: "subject_id");

            migrationBuilder.CreateIndex(
                name: "ix_provision_code_from",
                table: "provision",
                columns: new[] { "code", "from" });

            migrationBuilder.CreateIndex(
                name: "ix_public_agreement_published_at_id",
                table: "public_agreement",
                columns: new[] { "published_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_public_agreement_sort_on_id",
                table: "public_agreement",
                columns: new[] { "sort_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ux_public_agreement_code",
                table: "public_agreement",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_public_agreement_publication_id",
                table: "public_agreement",
                column: "publication_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_public_withdrawal_withdrawn_at_id",
                table: "public_withdrawal",
                columns: new[] { "withdrawn_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ux_public_withdrawal_code",
                table: "public_withdrawal",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_publication_agreement_id_edition",
                table: "publication",
                columns: new[] { "agreement_id", "edition" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_reading_record_document_id",
                table: "reading_record",
                column: "document_id");

            migrationBuilder.CreateIndex(
                name: "ux_reading_record_session_id_position",
                table: "reading_record",
                columns: new[] { "session_id", "position" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_reading_session_institution_id",
                table: "reading_session",
                column: "institution_id");

            migrationBuilder.CreateIndex(
                name: "ix_reading_session_state_submitted_at",
                table: "reading_session",
                columns: new[] { "state", "submitted_at" });

            migrationBuilder.CreateIndex(
                name: "ix_reading_session_submitted_by",
                table: "reading_session",
                column: "submitted_by");

            migrationBuilder.CreateIndex(
                name: "ux_reading_session_document_id",
                table: "reading_session",
                column: "document_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_report_evidence_evidence_id",
                table: "report_evidence",
                column: "evidence_id");

            migrationBuilder.CreateIndex(
                name: "ix_report_office_institution_id",
                table: "report_office",
                column: "institution_id");

            migrationBuilder.CreateIndex(
                name: "ux_role_code",
                table: "role",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_saved_view_institution_id_list",
                table: "saved_view",
                columns: new[] { "institution_id", "list" });

            migrationBuilder.CreateIndex(
                name: "ix_saved_view_person_id",
                table: "saved_view",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_scope_entry_record_id",
                table: "scope_entry",
                column: "record_id");

            migrationBuilder.CreateIndex(
                name: "ix_search_term_record_id",
                table: "search_term",
                column: "record_id");

            migrationBuilder.CreateIndex(
                name: "ix_search_term_term_weight_record_id",
                table: "search_term",
                columns: new[] { "term", "weight", "record_id" });

            migrationBuilder.CreateIndex(
                name: "ix_sheet_attestation_person_id",
                table: "sheet_attestation",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ux_sheet_attestation_sheet_id_person_id",
                table: "sheet_attestation",
                columns: new[] { "sheet_id", "person_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_sheet_signature_sheet_id_number",
                table: "sheet_signature",
                columns: new[] { "sheet_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_signed_sheet_document_id",
                table: "signed_sheet",
                column: "document_id");

            migrationBuilder.CreateIndex(
                name: "ix_signed_sheet_signing_id",
                table: "signed_sheet",
                column: "signing_id");

            migrationBuilder.CreateIndex(
                name: "ix_signer_party_id",
                table: "signer",
                column: "party_id");

            migrationBuilder.CreateIndex(
                name: "ix_signer_post_id",
                table: "signer",
                column: "post_id");

            migrationBuilder.CreateIndex(
                name: "ix_signer_sheet_id",
                table: "signer",
                column: "sheet_id");

            migrationBuilder.CreateIndex(
                name: "ix_signer_signing_id",
                table: "signer",
                column: "signing_id");

            migrationBuilder.CreateIndex(
                name: "ux_signing_preparation_id",
                table: "signing",
                column: "preparation_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_signing_ceremonies_office_id",
                table: "signing_ceremonies",
                column: "office_id");

            migrationBuilder.CreateIndex(
                name: "ix_signing_ceremonies_on_id",
                table: "signing_ceremonies",
                columns: new[] { "on", "id" });

            migrationBuilder.CreateIndex(
                name: "ux_signing_group_signing_id_number",
                table: "signing_group",
                columns: new[] { "signing_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_signing_rule_code_number",
                table: "signing_rule",
                columns: new[] { "code", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_sop_created_at_id",
                table: "sop",
                columns: new[] { "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_sop_owner_id",
                table: "sop",
                column: "owner_id");

            migrationBuilder.CreateIndex(
                name: "ix_sop_record_id",
                table: "sop",
                column: "record_id");

            migrationBuilder.CreateIndex(
                name: "ix_sop_acknowledgement_person_id",
                table: "sop_acknowledgement",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_sop_approval_institution_id",
                table: "sop_approval",
                column: "institution_id");

            migrationBuilder.CreateIndex(
                name: "ux_sop_approval_version_id_round_institution_id",
                table: "sop_approval",
                columns: new[] { "version_id", "round", "institution_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_sop_commitment_commitment_id",
                table: "sop_commitment",
                column: "commitment_id");

            migrationBuilder.CreateIndex(
                name: "ix_sop_reader_institution_id",
                table: "sop_reader",
                column: "institution_id");

            migrationBuilder.CreateIndex(
                name: "ix_sop_review_version_id",
                table: "sop_review",
                column: "version_id");

            migrationBuilder.CreateIndex(
                name: "ix_sop_version_document_id",
                table: "sop_version",
                column: "document_id");

            migrationBuilder.CreateIndex(
                name: "ix_sop_version_state_review_by",
                table: "sop_version",
                columns: new[] { "state", "review_by" });

            migrationBuilder.CreateIndex(
                name: "ux_sop_version_sop_id_number",
                table: "sop_version",
                columns: new[] { "sop_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_statutory_mandate_body_id",
                table: "statutory_mandate",
                column: "body_id");

            migrationBuilder.CreateIndex(
                name: "ix_statutory_mandate_territory_id",
                table: "statutory_mandate",
                column: "territory_id");

            migrationBuilder.CreateIndex(
                name: "ix_stored_document_address",
                table: "stored_document",
                column: "address");

            migrationBuilder.CreateIndex(
                name: "ix_stored_document_owner_institution_id",
                table: "stored_document",
                column: "owner_institution_id");

            migrationBuilder.CreateIndex(
                name: "ix_stored_document_received_by",
                table: "stored_document",
                column: "received_by");

            migrationBuilder.CreateIndex(
                name: "ux_stored_document_previous_version_id",
                table: "stored_document",
                column: "previous_version_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_support_ask_id",
                table: "support",
                column: "ask_id");

            migrationBuilder.CreateIndex(
                name: "ix_support_asked_by_id",
                table: "support",
                column: "asked_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_support_asked_of_id",
                table: "support",
                column: "asked_of_id");

            migrationBuilder.CreateIndex(
                name: "ix_support_asked_on_id",
                table: "support",
                columns: new[] { "asked_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_support_record_id",
                table: "support",
                column: "record_id");

            migrationBuilder.CreateIndex(
                name: "ix_support_receipt_support_id",
                table: "support_receipt",
                column: "support_id");

            migrationBuilder.CreateIndex(
                name: "ix_unclaimed_number_agreement_id",
                table: "unclaimed_number",
                column: "agreement_id");

            migrationBuilder.CreateIndex(
                name: "ix_unclaimed_number_folded_number",
                table: "unclaimed_number",
                column: "folded_number");

            migrationBuilder.CreateIndex(
                name: "ix_used_key_at",
                table: "used_key",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_work_task_institution_id_done_at_due_on",
                table: "work_task",
                columns: new[] { "institution_id", "done_at", "due_on" });

            migrationBuilder.CreateIndex(
                name: "ix_work_task_person_id",
                table: "work_task",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_work_task_record_id_kind",
                table: "work_task",
                columns: new[] { "record_id", "kind" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "account_claim");

            migrationBuilder.DropTable(
                name: "account_link");

            migrationBuilder.DropTable(
                name: "account_login");

            migrationBuilder.DropTable(
                name: "account_token");

            migrationBuilder.DropTable(
                name: "activity_commitment");

            migrationBuilder.DropTable(
                name: "activity_document");

            migrationBuilder.DropTable(
                name: "activity_host");

            migrationBuilder.DropTable(
                name: "activity_move");

            migrationBuilder.DropTable(
                name: "addendum_signature");

            migrationBuilder.DropTable(
                name: "agenda_point");

            migrationBuilder.DropTable(
                name: "agreement_act");

            migrationBuilder.DropTable(
                name: "agreement_import");

            migrationBuilder.DropTable(
                name: "agreement_import_row");

            migrationBuilder.DropTable(
                name: "api_call");

            migrationBuilder.DropTable(
                name: "api_token");

            migrationBuilder.DropTable(
                name: "ask");

            migrationBuilder.DropTable(
                name: "attendance_device");

            migrationBuilder.DropTable(
                name: "attendance_door");

            migrationBuilder.DropTable(
                name: "attendee");

            migrationBuilder.DropTable(
                name: "audit_head");

            migrationBuilder.DropTable(
                name: "calendar_feed");

            migrationBuilder.DropTable(
                name: "claim");

            migrationBuilder.DropTable(
                name: "claim_evidence");

            migrationBuilder.DropTable(
                name: "contact_code");

            migrationBuilder.DropTable(
                name: "contact_person");

            migrationBuilder.DropTable(
                name: "cooperation_field");

            migrationBuilder.DropTable(
                name: "countersigning_unit");

            migrationBuilder.DropTable(
                name: "data_grant_unit");

            migrationBuilder.DropTable(
                name: "delegation");

            migrationBuilder.DropTable(
                name: "ending_reminder");

            migrationBuilder.DropTable(
                name: "evaluation_follow_up");

            migrationBuilder.DropTable(
                name: "evaluation_verdict");

            migrationBuilder.DropTable(
                name: "evidence_use");

            migrationBuilder.DropTable(
                name: "fact_quote");

            migrationBuilder.DropTable(
                name: "failure_cause");

            migrationBuilder.DropTable(
                name: "field_statement");

            migrationBuilder.DropTable(
                name: "hold");

            migrationBuilder.DropTable(
                name: "idle_warning");

            migrationBuilder.DropTable(
                name: "indicator_baseline");

            migrationBuilder.DropTable(
                name: "indicator_commitment");

            migrationBuilder.DropTable(
                name: "indicator_reporter");

            migrationBuilder.DropTable(
                name: "indicator_summary");

            migrationBuilder.DropTable(
                name: "indicator_target");

            migrationBuilder.DropTable(
                name: "institution_alias");

            migrationBuilder.DropTable(
                name: "institution_import");

            migrationBuilder.DropTable(
                name: "instrument");

            migrationBuilder.DropTable(
                name: "job_run");

            migrationBuilder.DropTable(
                name: "job_state");

            migrationBuilder.DropTable(
                name: "legal_basis");

            migrationBuilder.DropTable(
                name: "letters_of_authority");

            migrationBuilder.DropTable(
                name: "meeting_delegate");

            migrationBuilder.DropTable(
                name: "merged_row");

            migrationBuilder.DropTable(
                name: "merged_scope");

            migrationBuilder.DropTable(
                name: "minutes_answer");

            migrationBuilder.DropTable(
                name: "notice");

            migrationBuilder.DropTable(
                name: "number_pattern");

            migrationBuilder.DropTable(
                name: "outbox_message");

            migrationBuilder.DropTable(
                name: "partner_paper");

            migrationBuilder.DropTable(
                name: "party_reply");

            migrationBuilder.DropTable(
                name: "personal_read_subject");

            migrationBuilder.DropTable(
                name: "preparation_paper");

            migrationBuilder.DropTable(
                name: "preparation_review");

            migrationBuilder.DropTable(
                name: "process_record");

            migrationBuilder.DropTable(
                name: "promise");

            migrationBuilder.DropTable(
                name: "proposal");

            migrationBuilder.DropTable(
                name: "provision");

            migrationBuilder.DropTable(
                name: "public_copy");

            migrationBuilder.DropTable(
                name: "public_figure");

            migrationBuilder.DropTable(
                name: "public_withdrawal");

            migrationBuilder.DropTable(
                name: "publication_copy");

            migrationBuilder.DropTable(
                name: "published_page");

            migrationBuilder.DropTable(
                name: "reading_record");

            migrationBuilder.DropTable(
                name: "record_pulse");

            migrationBuilder.DropTable(
                name: "recorded_event");

            migrationBuilder.DropTable(
                name: "recovery_code");

            migrationBuilder.DropTable(
                name: "report_evidence");

            migrationBuilder.DropTable(
                name: "report_office");

            migrationBuilder.DropTable(
                name: "ring_key");

            migrationBuilder.DropTable(
                name: "role_permission");

            migrationBuilder.DropTable(
                name: "saved_view");

            migrationBuilder.DropTable(
                name: "scope_entry");

            migrationBuilder.DropTable(
                name: "scope_follower");

            migrationBuilder.DropTable(
                name: "search_entry");

            migrationBuilder.DropTable(
                name: "search_term");

            migrationBuilder.DropTable(
                name: "second_factor");

            migrationBuilder.DropTable(
                name: "sheet_attestation");

            migrationBuilder.DropTable(
                name: "sheet_signature");

            migrationBuilder.DropTable(
                name: "signing_group");

            migrationBuilder.DropTable(
                name: "signing_rule");

            migrationBuilder.DropTable(
                name: "sop_acknowledgement");

            migrationBuilder.DropTable(
                name: "sop_approval");

            migrationBuilder.DropTable(
                name: "sop_commitment");

            migrationBuilder.DropTable(
                name: "sop_reader");

            migrationBuilder.DropTable(
                name: "sop_review");

            migrationBuilder.DropTable(
                name: "staleness");

            migrationBuilder.DropTable(
                name: "statutory_mandate");

            migrationBuilder.DropTable(
                name: "support_receipt");

            migrationBuilder.DropTable(
                name: "unclaimed_number");

            migrationBuilder.DropTable(
                name: "used_key");

            migrationBuilder.DropTable(
                name: "value_part");

            migrationBuilder.DropTable(
                name: "work_task");

            migrationBuilder.DropTable(
                name: "agreement_party");

            migrationBuilder.DropTable(
                name: "api_client");

            migrationBuilder.DropTable(
                name: "countersigning_group");

            migrationBuilder.DropTable(
                name: "data_grant");

            migrationBuilder.DropTable(
                name: "signer");

            migrationBuilder.DropTable(
                name: "meeting_participant");

            migrationBuilder.DropTable(
                name: "institution_merge");

            migrationBuilder.DropTable(
                name: "meeting_minutes");

            migrationBuilder.DropTable(
                name: "evaluation_cycle");

            migrationBuilder.DropTable(
                name: "personal_read");

            migrationBuilder.DropTable(
                name: "fact_source");

            migrationBuilder.DropTable(
                name: "contact_link");

            migrationBuilder.DropTable(
                name: "public_agreement");

            migrationBuilder.DropTable(
                name: "published_copy");

            migrationBuilder.DropTable(
                name: "reading_session");

            migrationBuilder.DropTable(
                name: "process");

            migrationBuilder.DropTable(
                name: "account");

            migrationBuilder.DropTable(
                name: "commitment");

            migrationBuilder.DropTable(
                name: "sop_version");

            migrationBuilder.DropTable(
                name: "support");

            migrationBuilder.DropTable(
                name: "indicator_value");

            migrationBuilder.DropTable(
                name: "agreement");

            migrationBuilder.DropTable(
                name: "preparation_party");

            migrationBuilder.DropTable(
                name: "signed_sheet");

            migrationBuilder.DropTable(
                name: "meeting");

            migrationBuilder.DropTable(
                name: "publication");

            migrationBuilder.DropTable(
                name: "evidence_copy");

            migrationBuilder.DropTable(
                name: "milestone");

            migrationBuilder.DropTable(
                name: "indicator_report");

            migrationBuilder.DropTable(
                name: "preparation_draft");

            migrationBuilder.DropTable(
                name: "post");

            migrationBuilder.DropTable(
                name: "signing");

            migrationBuilder.DropTable(
                name: "evidence");

            migrationBuilder.DropTable(
                name: "indicator_period");

            migrationBuilder.DropTable(
                name: "stored_document");

            migrationBuilder.DropTable(
                name: "role");

            migrationBuilder.DropTable(
                name: "preparation");

            migrationBuilder.DropTable(
                name: "activity");

            migrationBuilder.DropTable(
                name: "sop");

            migrationBuilder.DropTable(
                name: "indicator_version");

            migrationBuilder.DropTable(
                name: "person");

            migrationBuilder.DropTable(
                name: "signing_ceremonies");

            migrationBuilder.DropTable(
                name: "activity_kind");

            migrationBuilder.DropTable(
                name: "indicator");

            migrationBuilder.DropTable(
                name: "institution");
        }
    }
}
