using CrmPlatform.GraphQL.Language;

namespace CrmPlatform.Cli.Schemas;

/// <summary>Compares the arguments of a field or directive, or the fields of an input.</summary>
/// <param name="what">What they are called: argument, or input field.</param>
/// <param name="ofOptional">What it means when one is added that need not be given.</param>
/// <param name="coordinateOf">The coordinate of one, by name.</param>
/// <param name="report">Takes the changes.</param>
internal sealed class InputDiff(string what, ChangeLevel ofOptional, Func<string, string> coordinateOf, Action<ChangeLevel, string, string> report)
{
    public void Compare(IReadOnlyDictionary<string, InputValueDefinitionNode> old, IReadOnlyDictionary<string, InputValueDefinitionNode> now)
    {
        foreach (var (name, was) in old)
        {
            if (now.TryGetValue(name, out var value))
            {
                Compare(coordinateOf(name), was, value);
            }
            else
            {
                report(ChangeLevel.Breaking, coordinateOf(name), $"The {what} was removed.");
            }
        }

        foreach (var (name, value) in now.Where(n => !old.ContainsKey(n.Key)))
        {
            var isRequired = value.Type is NonNullTypeNode && value.DefaultValue is null;
            report(
                isRequired ? ChangeLevel.Breaking : ofOptional,
                coordinateOf(name),
                $"The {(isRequired ? "required " : "")}{what} of type '{SyntaxPrinter.Print(value.Type)}' was added.");
        }
    }

    private void Compare(string coordinate, InputValueDefinitionNode old, InputValueDefinitionNode now)
    {
        var (was, type) = (SyntaxPrinter.Print(old.Type), SyntaxPrinter.Print(now.Type));
        if (was != type)
        {
            var level = TypeChange.IsSafeForInput(old.Type, now.Type) ? ChangeLevel.Safe : ChangeLevel.Breaking;
            report(level, coordinate, $"The type of the {what} went from '{was}' to '{type}'.");
        }

        var (before, after) = (Text(old.DefaultValue), Text(now.DefaultValue));
        if (before != after)
        {
            report(ChangeLevel.Dangerous, coordinate, $"The default of the {what} went from {before} to {after}.");
        }
    }

    private static string Text(ValueNode? value) => value is null ? "none" : $"'{SyntaxPrinter.Print(value)}'";
}
