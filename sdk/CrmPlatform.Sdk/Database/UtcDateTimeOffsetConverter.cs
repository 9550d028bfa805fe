using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CrmPlatform.Sdk.Database;

/// <summary>Stores the instant in UTC, so that every provider can compare and sort it; the offset is not kept.</summary>
public sealed class UtcDateTimeOffsetConverter() : ValueConverter<DateTimeOffset, DateTime>(
    value => value.UtcDateTime,
    value => new DateTimeOffset(DateTime.SpecifyKind(value, DateTimeKind.Utc)));
