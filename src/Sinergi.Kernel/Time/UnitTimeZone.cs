namespace Sinergi.Kernel.Time;

/// <summary>The three civil zones of Indonesia. None has daylight saving, so a fixed offset is the whole rule.</summary>
public enum UnitTimeZone
{
    /// <summary>Waktu Indonesia Barat, UTC+7.</summary>
    Wib,

    /// <summary>Waktu Indonesia Tengah, UTC+8.</summary>
    Wita,

    /// <summary>Waktu Indonesia Timur, UTC+9.</summary>
    Wit,
}

/// <summary>
/// Between UTC instants and the civil dates and times of a unit. Instants are <see cref="DateTime"/> of kind UTC;
/// any other kind is a bug of the caller and throws <see cref="ArgumentException"/>.
/// </summary>
public static class UnitTimeZones
{
    extension(UnitTimeZone zone)
    {
        /// <summary>What the zone is ahead of UTC.</summary>
        public TimeSpan Offset =>
            zone switch
            {
                UnitTimeZone.Wib => TimeSpan.FromHours(7),
                UnitTimeZone.Wita => TimeSpan.FromHours(8),
                UnitTimeZone.Wit => TimeSpan.FromHours(9),
                _ => throw new ArgumentOutOfRangeException(nameof(zone), zone, "Not a civil zone of Indonesia."),
            };

        /// <summary>The name beside a time of day: WIB, WITA or WIT, the same in every language.</summary>
        public string Abbreviation =>
            zone switch
            {
                UnitTimeZone.Wib => "WIB",
                UnitTimeZone.Wita => "WITA",
                UnitTimeZone.Wit => "WIT",
                _ => throw new ArgumentOutOfRangeException(nameof(zone), zone, "Not a civil zone of Indonesia."),
            };

        /// <summary>The civil date at an instant. With the present instant this is "today" for the unit.</summary>
        public DateOnly DateAt(DateTime utc) => DateOnly.FromDateTime(zone.CivilAt(utc));

        /// <summary>The civil time of day at an instant.</summary>
        public TimeOnly TimeAt(DateTime utc) => TimeOnly.FromDateTime(zone.CivilAt(utc));

        /// <summary>The instant (kind UTC) of a civil date and time.</summary>
        public DateTime ToUtc(DateOnly date, TimeOnly time) => date.ToDateTime(time, DateTimeKind.Utc) - zone.Offset;

        /// <summary>
        /// The instants of one civil day: from (inclusive) until (exclusive). A query "on date d" compares with these two, never with a
        /// date of UTC.
        /// </summary>
        public (DateTime From, DateTime Until) DayInUtc(DateOnly date) =>
            (zone.ToUtc(date, TimeOnly.MinValue), zone.ToUtc(date, TimeOnly.MinValue).AddDays(1));

        private DateTime CivilAt(DateTime utc) =>
            utc.Kind == DateTimeKind.Utc
                ? utc + zone.Offset
                : throw new ArgumentException($"An instant must be of kind UTC, not {utc.Kind}.", nameof(utc));
    }
}
