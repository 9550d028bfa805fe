using System.Text.Json;

namespace CrmPlatform.Host.Tests.Walking;

/// <summary>A field, an argument or a member of an input object.</summary>
internal sealed record LiveField(string Name, TypeRef Type, IReadOnlyList<LiveField> Arguments, bool HasDefault)
{
    public bool MustBeGiven => Type.IsRequired && !HasDefault;

    public bool CanStandAlone => !Arguments.Any(a => a.MustBeGiven);

    public static LiveField Read(JsonElement field) => new(
        field.GetProperty("name").GetString()!,
        TypeRef.Read(field.GetProperty("type")),
        field.TryGetProperty("args", out var arguments) ? [.. arguments.EnumerateArray().Select(Read)] : [],
        field.TryGetProperty("defaultValue", out var value) && value.ValueKind == JsonValueKind.String);
}
