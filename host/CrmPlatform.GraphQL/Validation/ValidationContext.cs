using CrmPlatform.GraphQL.Language;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Validation;

/// <summary>What rules know of the place that the walk has come to, and where they report.</summary>
internal sealed class ValidationContext
{
    private const int MostSuggestions = 20;

    // Letters of names that may be compared: a schema can have thousands of types, and a name a hundred letters.
    private const int MostLetters = 400_000;

    private readonly List<GraphQLError> _errors = [];
    private readonly Dictionary<string, FragmentNode> _fragments = new(StringComparer.Ordinal);
    private int _suggestions;
    private int _letters;

    public ValidationContext(Schema schema, DocumentNode document, ValidationOptions options)
    {
        Schema = schema;
        Document = document;
        Options = options;
        foreach (var definition in document.Definitions)
        {
            if (definition is FragmentNode fragment)
            {
                _fragments[fragment.Name!.Value] = fragment;
            }
        }

        Fragments = new FragmentUses(this);
    }

    public Schema Schema { get; }

    public DocumentNode Document { get; }

    public ValidationOptions Options { get; }

    public IReadOnlyList<GraphQLError> Errors => _errors;

    /// <summary>Which fragments and variables definitions use; complete when the walk ends.</summary>
    public FragmentUses Fragments { get; }

    /// <summary>The type of the current field, fragment or operation; null when it is not known.</summary>
    public GraphQLType? Type { get; set; }

    /// <summary>The type whose fields are being selected; null when it is not known or has none.</summary>
    public CompositeType? ParentType { get; set; }

    /// <summary>The definition of the current field; null when it is not known.</summary>
    public FieldDefinition? Field { get; set; }

    /// <summary>The definition of the current directive; null outside of directives and when it is not known.</summary>
    public DirectiveDefinition? Directive { get; set; }

    /// <summary>Whether the walk is in a directive, known or not.</summary>
    public bool IsInDirective { get; set; }

    /// <summary>The definition of the current argument; null when it is not known.</summary>
    public InputValueDefinition? Argument { get; set; }

    /// <summary>The type that the current value must have; null when it is not known.</summary>
    public GraphQLType? InputType { get; set; }

    /// <summary>Whether a message shall offer names similar to one. After some that is a client who tries, and comparing names takes time.</summary>
    /// <param name="name">The name.</param>
    /// <param name="candidates">How many names it is compared with.</param>
    public bool MaySuggest(string name, int candidates)
    {
        if (!Options.Suggest || _suggestions >= MostSuggestions || _letters >= MostLetters)
        {
            return false;
        }

        _suggestions++;
        _letters += candidates * Math.Min(name.Length, Suggestions.LongestName);
        return true;
    }

    public FragmentNode? FindFragment(string name) => _fragments.GetValueOrDefault(name);

    /// <summary>The composite type that a fragment is for; null when it is not known.</summary>
    public CompositeType? TypeOf(FragmentNode fragment) => Schema.FindType(fragment.TypeCondition.Name.Value) as CompositeType;

    public void Report(string message, SyntaxNode node) => Report(message, ValidationErrors.ValidationFailed, [node]);

    public void Report(string message, params ReadOnlySpan<SyntaxNode> nodes) => Report(message, ValidationErrors.ValidationFailed, nodes);

    public void Report(string message, string code, params ReadOnlySpan<SyntaxNode> nodes)
    {
        if (_errors.Count >= Options.Limits.MaxErrors)
        {
            Abort(ValidationErrors.TooManyErrors());
        }

        var locations = new SourceLocation[nodes.Length];
        for (var i = 0; i < nodes.Length; i++)
        {
            locations[i] = Document.Source.LocationOf(nodes[i].Start);
        }

        _errors.Add(new(message) { Code = code, Locations = locations });
    }

    public void Report(UnknownField explanation, SyntaxNode node)
    {
        Report(explanation.Message, explanation.Code, node);
        _errors[^1] = new(explanation.Message) { Code = explanation.Code, Locations = _errors[^1].Locations, Extensions = explanation.Extensions };
    }

    /// <summary>Reports that the check costs too much, and ends it.</summary>
    public void Abort((string Code, string Message) why)
    {
        _errors.Add(new(why.Message) { Code = why.Code });
        throw new ValidationAbortedException();
    }
}
