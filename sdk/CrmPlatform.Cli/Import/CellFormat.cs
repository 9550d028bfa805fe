using CrmPlatform.Cli.Mapping;

namespace CrmPlatform.Cli.Import;

/// <summary>How a cell's dates and numbers are written.</summary>
internal sealed record CellFormat(IReadOnlyList<string> Dates, TimeZoneInfo Zone, char DecimalSeparator)
{
    // ISO 8601, as far as people write it: a day, or an instant with or without seconds, fractions and zone.
    private static readonly string[] IsoDates =
    [
        "yyyy-MM-dd", "yyyy-MM-ddTHH:mmK", "yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK",
        "yyyy-MM-dd HH:mmK", "yyyy-MM-dd HH:mm:ssK", "yyyy-MM-dd HH:mm:ss.FFFFFFFK",
    ];

    public static CellFormat Iso { get; } = new(IsoDates, TimeZoneInfo.Utc, '.');

    public static CellFormat Of(InputBinding binding) => new(
        binding.Formats ?? IsoDates,
        FindZone(binding.Zone),
        binding.DecimalSeparator is null or "." ? '.' : binding.DecimalSeparator is [var only] ? only : throw MappingErrors.BadDecimalSeparator(binding.DecimalSeparator));

    private static TimeZoneInfo FindZone(string? name) =>
        name is null ? TimeZoneInfo.Utc
        : TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone
        : throw MappingErrors.UnknownZone(name);
}
