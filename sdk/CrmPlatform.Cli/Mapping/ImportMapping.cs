using System.Text.Json;
using CrmPlatform.Cli.Csv;

namespace CrmPlatform.Cli.Mapping;

/// <summary>How the rows of a file become mutations: the mapping file.</summary>
internal sealed record ImportMapping
{
    /// <summary>Between fields. Default: a comma; <c>\t</c> is a tab.</summary>
    public string Delimiter { get; init; } = ",";

    /// <summary>The file's encoding, unless it begins with a byte order mark. Default: UTF-8.</summary>
    public string Encoding { get; init; } = "utf-8";

    /// <summary>Texts that stand for no value, besides an empty field.</summary>
    public IReadOnlyList<string> Nulls { get; init; } = [];

    /// <summary>Which rows are imported: columns and what must stand in them. Default: all.</summary>
    public IReadOnlyDictionary<string, JsonElement> Only { get; init; } = new Dictionary<string, JsonElement>();

    /// <summary>A column: of the rows with the same value in it only the last is imported.</summary>
    public string? KeepLast { get; init; }

    /// <summary>Files whose rows belong to a row of this one, by name.</summary>
    public IReadOnlyDictionary<string, ChildFile> Children { get; init; } = new Dictionary<string, ChildFile>();

    /// <summary>Questions that turn a text of the file into a value of the tenant, by name.</summary>
    public IReadOnlyDictionary<string, Lookup> Lookups { get; init; } = new Dictionary<string, Lookup>();

    /// <summary>The mutations that each row is sent through, in order.</summary>
    public required IReadOnlyList<ImportStep> Steps { get; init; }

    public SourceFormat Format => new(MappingFile.Separator(Delimiter), Encoding);
}
