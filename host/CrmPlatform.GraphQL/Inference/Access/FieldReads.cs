using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Inference.Access;

/// <summary>Which fields generated inputs and outputs read, so that a field's rules hold for them too.</summary>
internal sealed class FieldReads
{
    private readonly List<(InputValueDefinition Input, Type Row, string? Field)> _inputs = [];
    private readonly List<(FieldDefinition Output, Type Row, string? Field)> _outputs = [];

    public IReadOnlyList<(InputValueDefinition Input, Type Row, string? Field)> Inputs => _inputs;

    public IReadOnlyList<(FieldDefinition Output, Type Row, string? Field)> Outputs => _outputs;

    /// <summary>Notes what an input reads: a field of a row type, or with null rows of the type.</summary>
    public InputValueDefinition Of(InputValueDefinition input, Type row, string? field)
    {
        _inputs.Add((input, row, field));
        return input;
    }

    /// <summary>Notes what a generated field reads: a field of a row type, or with null rows of the type.</summary>
    public FieldDefinition Of(FieldDefinition output, Type row, string? field)
    {
        _outputs.Add((output, row, field));
        return output;
    }
}
