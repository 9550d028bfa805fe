using CrmPlatform.GraphQL.Language;

namespace CrmPlatform.GraphQL.Schemas.Rules;

/// <summary>Collects what is wrong with a schema.</summary>
internal sealed class SchemaProblems
{
    private readonly List<GraphQLError> _errors = [];

    /// <summary>The problems so far.</summary>
    public IReadOnlyList<GraphQLError> Errors => _errors;

    /// <summary>Adds a problem; its message begins with its code.</summary>
    public void Add((string Code, string Text) error, params SourceLocation[] locations) =>
        _errors.Add(new($"{error.Code} {error.Text}") { Code = error.Code, Locations = locations });
}
