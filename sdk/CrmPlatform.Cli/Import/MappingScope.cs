using CrmPlatform.Cli.Csv;
using CrmPlatform.Cli.Endpoint;
using CrmPlatform.Cli.Mapping;

namespace CrmPlatform.Cli.Import;

/// <summary>What a mapping is checked against, and what was found wrong with it.</summary>
internal sealed record MappingScope(ImportMapping Mapping, EndpointSchema Schema, SourceFile File, IReadOnlyDictionary<string, ChildRows> Children, List<string> Problems)
{
    public List<string> Nulls { get; } = [.. Mapping.Nulls];

    public MappingScope Below(ChildRows child) => this with { File = child.Columns };
}
