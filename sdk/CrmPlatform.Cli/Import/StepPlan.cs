using System.Text;
using CrmPlatform.Cli.Endpoint;
using CrmPlatform.Cli.Mapping;

namespace CrmPlatform.Cli.Import;

/// <summary>A step that fits the schema: what makes its input, for which rows, and the documents that send many at once.</summary>
internal sealed class StepPlan(ImportStep step, InputObject input, RowCondition when, TypeRef inputType, string selection, bool takesResults)
{
    private readonly Dictionary<int, string> _documents = [];

    public string Mutation => step.Mutation;

    public InputObject Input => input;

    public RowCondition When => when;

    /// <summary>Whether the input needs what an earlier step answered.</summary>
    public bool TakesResults => takesResults;

    /// <summary>The column that an input field comes from, for messages; null when it is none or not one.</summary>
    public string? ColumnOf(string field) =>
        step.Input.Where(b => b.Key == field || b.Key.StartsWith($"{field}.", StringComparison.Ordinal)).Select(b => b.Value.Column).FirstOrDefault();

    /// <summary>A document of so many aliased mutations; the same text for the same number, so that its plan is cached.</summary>
    public string Document(int count)
    {
        if (_documents.TryGetValue(count, out var known))
        {
            return known;
        }

        var text = new StringBuilder("mutation Import(");
        for (var i = 0; i < count; i++)
        {
            text.Append($"$i{i}: {inputType} ");
        }

        text.Append(") {");
        for (var i = 0; i < count; i++)
        {
            text.Append($" r{i}: {step.Mutation}(input: $i{i}) {{ {selection} }}");
        }

        return _documents[count] = text.Append(" }").ToString();
    }
}
