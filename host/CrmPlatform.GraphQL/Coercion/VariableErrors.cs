using CrmPlatform.GraphQL.Language;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Coercion;

/// <summary>Collects what is wrong with the variables of a request, and ends the work when it is too much.</summary>
/// <param name="source">The document.</param>
internal sealed class VariableErrors(Source source)
{
    private const int MostErrors = 50;
    private const int MostValues = 100_000;

    private readonly List<GraphQLError> _errors = [];
    private int _values;

    public IReadOnlyList<GraphQLError> Errors => _errors;

    public void Report(string message, SyntaxNode node)
    {
        if (_errors.Count >= MostErrors)
        {
            Abort(InputErrors.TooMany(), InputErrors.BadUserInput);
        }

        _errors.Add(new(message) { Code = InputErrors.BadUserInput, Locations = [source.LocationOf(node.Start)] });
    }

    /// <summary>Counts a value: an item of a list, a field of an input object.</summary>
    public void CountValue()
    {
        if (++_values > MostValues)
        {
            Abort(InputErrors.TooManyValues(MostValues), InputErrors.ValueLimit);
        }
    }

    private void Abort(string message, string code)
    {
        _errors.Add(new(message) { Code = code });
        throw new GraphQLException(_errors);
    }
}
