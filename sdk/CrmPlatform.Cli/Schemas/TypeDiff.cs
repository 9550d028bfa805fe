using CrmPlatform.GraphQL.Language;

namespace CrmPlatform.Cli.Schemas;

/// <summary>Compares what two types of one name and kind have.</summary>
/// <param name="report">Takes the changes.</param>
internal sealed class TypeDiff(Action<ChangeLevel, string, string> report)
{
    public void Compare(ComparedType old, ComparedType now)
    {
        if (old.Kind != now.Kind)
        {
            report(ChangeLevel.Breaking, old.Name, $"The {old.Kind} became a{(now.Kind[0] is 'i' or 'e' ? "n" : "")} {now.Kind}.");
            return;
        }

        CompareFields(old, now);
        new InputDiff("input field", ChangeLevel.Dangerous, name => $"{old.Name}.{name}", report).Compare(old.InputFields, now.InputFields);
        CompareNames(old.Values.Keys, now.Values.Keys, name => $"{old.Name}.{name}", "The value was", ChangeLevel.Dangerous);
        CompareNames(old.Members, now.Members, _ => old.Name, "The union's member '{0}' was", ChangeLevel.Dangerous);
        CompareNames(old.Interfaces, now.Interfaces, _ => old.Name, "The interface '{0}' was", ChangeLevel.Dangerous);
        foreach (var (name, value) in now.Values.Where(v => old.Values.ContainsKey(v.Key)))
        {
            CompareDeprecation($"{old.Name}.{name}", old.Values[name].Directives, value.Directives);
        }

        if (old.IsOneOf != now.IsOneOf)
        {
            report(now.IsOneOf ? ChangeLevel.Breaking : ChangeLevel.Safe, old.Name, now.IsOneOf ? "Exactly one field must be given now." : "More than one field may be given now.");
        }
    }

    private void CompareFields(ComparedType old, ComparedType now)
    {
        CompareNames(old.Fields.Keys, now.Fields.Keys, name => $"{old.Name}.{name}", "The field was", ChangeLevel.Safe);
        foreach (var (name, was) in old.Fields.Where(f => now.Fields.ContainsKey(f.Key)))
        {
            var (field, coordinate) = (now.Fields[name], $"{old.Name}.{name}");
            var (before, after) = (SyntaxPrinter.Print(was.Type), SyntaxPrinter.Print(field.Type));
            if (before != after)
            {
                var level = TypeChange.IsSafeForOutput(was.Type, field.Type) ? ChangeLevel.Safe : ChangeLevel.Breaking;
                report(level, coordinate, $"The field's type went from '{before}' to '{after}'.");
            }

            CompareDeprecation(coordinate, was.Directives, field.Directives);
            new InputDiff("argument", ChangeLevel.Dangerous, argument => $"{coordinate}({argument}:)", report)
                .Compare(was.Arguments.ToDictionary(a => a.Name.Value), field.Arguments.ToDictionary(a => a.Name.Value));
        }
    }

    private void CompareNames(IEnumerable<string> old, IEnumerable<string> now, Func<string, string> coordinateOf, string message, ChangeLevel ofAddition)
    {
        var (before, after) = (old.ToList(), now.ToList());
        foreach (var name in before.Except(after))
        {
            report(ChangeLevel.Breaking, coordinateOf(name), $"{message.Replace("{0}", name, StringComparison.Ordinal)} removed.");
        }

        foreach (var name in after.Except(before))
        {
            report(ofAddition, coordinateOf(name), $"{message.Replace("{0}", name, StringComparison.Ordinal)} added.");
        }
    }

    private void CompareDeprecation(string coordinate, IReadOnlyList<DirectiveNode> old, IReadOnlyList<DirectiveNode> now)
    {
        var (was, isNow) = (old.Any(IsDeprecation), now.Any(IsDeprecation));
        if (was != isNow)
        {
            report(ChangeLevel.Safe, coordinate, isNow ? "It was deprecated." : "It is deprecated no more.");
        }
    }

    private static bool IsDeprecation(DirectiveNode directive) => directive.Name.Value == "deprecated";
}
