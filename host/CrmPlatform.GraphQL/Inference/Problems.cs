namespace CrmPlatform.GraphQL.Inference;

/// <summary>Collects what does not fit together, so that all of it is told at once.</summary>
internal sealed class Problems
{
    private readonly List<(string Code, string Text)> _found = [];
    private readonly HashSet<string> _seen = [];

    public void Add((string Code, string Text) problem)
    {
        if (_seen.Add(problem.Text))
        {
            _found.Add(problem);
        }
    }

    public void ThrowIfAny()
    {
        if (_found.Count > 0)
        {
            throw new GraphQLException([.. _found.Select((p, i) => new GraphQLError($"{i + 1}. {p.Code} {p.Text}") { Code = p.Code })]);
        }
    }
}
