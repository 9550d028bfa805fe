using CrmPlatform.GraphQL.Language;

namespace CrmPlatform.Cli.Schemas;

/// <summary>Compares two schemas: what clients of the old one see of the new one. Descriptions are not compared.</summary>
internal sealed class SchemaDiff
{
    private readonly List<SchemaChange> _changes = [];

    /// <summary>The changes, the gravest first, then by coordinate.</summary>
    public static IReadOnlyList<SchemaChange> Compare(ComparedSchema old, ComparedSchema now)
    {
        var diff = new SchemaDiff();
        diff.CompareTypes(old, now);
        diff.CompareRoots(old, now);
        diff.CompareDirectives(old, now);
        return [.. diff._changes.OrderByDescending(c => c.Level).ThenBy(c => c.Coordinate, StringComparer.Ordinal).ThenBy(c => c.Message, StringComparer.Ordinal)];
    }

    private void CompareTypes(ComparedSchema old, ComparedSchema now)
    {
        var types = new TypeDiff(Report);
        foreach (var (name, type) in old.Types)
        {
            if (now.Types.TryGetValue(name, out var there))
            {
                types.Compare(type, there);
            }
            else
            {
                Report(ChangeLevel.Breaking, name, $"The {type.Kind} was removed.");
            }
        }

        foreach (var (name, type) in now.Types.Where(t => !old.Types.ContainsKey(t.Key)))
        {
            Report(ChangeLevel.Safe, name, $"The {type.Kind} was added.");
        }
    }

    private void CompareRoots(ComparedSchema old, ComparedSchema now)
    {
        foreach (var kind in Enum.GetValues<OperationKind>())
        {
            // A root type that is gone with its name was told already.
            if (old.Root(kind) is { } was && now.Root(kind) != was && (now.Types.ContainsKey(was) || now.Root(kind) is not null))
            {
                Report(ChangeLevel.Breaking, was, $"The type is not that of {kind.ToString().ToLowerInvariant()} operations any more.");
            }
        }
    }

    private void CompareDirectives(ComparedSchema old, ComparedSchema now)
    {
        foreach (var (name, was) in old.Directives)
        {
            if (!now.Directives.TryGetValue(name, out var directive))
            {
                Report(ChangeLevel.Breaking, $"@{name}", "The directive was removed.");
                continue;
            }

            foreach (var location in was.Locations.Select(l => l.Value).Except(directive.Locations.Select(l => l.Value)))
            {
                Report(ChangeLevel.Breaking, $"@{name}", $"The directive may not stand on {location} any more.");
            }

            if (was.IsRepeatable && !directive.IsRepeatable)
            {
                Report(ChangeLevel.Breaking, $"@{name}", "The directive may not stand more than once at a place any more.");
            }

            new InputDiff("argument", ChangeLevel.Safe, argument => $"@{name}({argument}:)", Report)
                .Compare(was.Arguments.ToDictionary(a => a.Name.Value), directive.Arguments.ToDictionary(a => a.Name.Value));
        }

        foreach (var name in now.Directives.Keys.Except(old.Directives.Keys))
        {
            Report(ChangeLevel.Safe, $"@{name}", "The directive was added.");
        }
    }

    private void Report(ChangeLevel level, string coordinate, string message) => _changes.Add(new SchemaChange(level, coordinate, message));
}
