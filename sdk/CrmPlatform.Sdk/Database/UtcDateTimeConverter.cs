using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CrmPlatform.Sdk.Database;

/// <summary>Reads every stored instant as UTC and refuses to store a local one.</summary>
public sealed class UtcDateTimeConverter() : ValueConverter<DateTime, DateTime>(
    value => value.Kind == DateTimeKind.Local ? value.ToUniversalTime() : DateTime.SpecifyKind(value, DateTimeKind.Utc),
    value => DateTime.SpecifyKind(value, DateTimeKind.Utc));
