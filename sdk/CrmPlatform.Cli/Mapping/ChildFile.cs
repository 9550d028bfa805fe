using CrmPlatform.Cli.Csv;

namespace CrmPlatform.Cli.Mapping;

/// <summary>A file whose rows belong to rows of the imported file, such as an order's lines.</summary>
internal sealed record ChildFile
{
    /// <summary>The file, beside the imported one.</summary>
    public required string File { get; init; }

    /// <summary>The child's column that holds the parent's key.</summary>
    public required string Key { get; init; }

    /// <summary>The parent's column. Default: the same name.</summary>
    public string? Parent { get; init; }

    public string Delimiter { get; init; } = ",";

    public string Encoding { get; init; } = "utf-8";

    public SourceFormat Format => new(MappingFile.Separator(Delimiter), Encoding);
}
