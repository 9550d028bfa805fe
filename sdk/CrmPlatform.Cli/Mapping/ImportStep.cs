using System.Text.Json;

namespace CrmPlatform.Cli.Mapping;

/// <summary>A mutation that a row is sent through.</summary>
internal sealed record ImportStep
{
    /// <summary>The mutation's name.</summary>
    public required string Mutation { get; init; }

    /// <summary>Which rows it is for: columns and what must stand in them. Default: all.</summary>
    public IReadOnlyDictionary<string, JsonElement> When { get; init; } = new Dictionary<string, JsonElement>();

    /// <summary>The input: paths such as <c>name</c>, <c>address.city</c> or <c>points[0].value</c>, and where their values come from.</summary>
    public required IReadOnlyDictionary<string, InputBinding> Input { get; init; }
}
