using System.Security.Cryptography;
using System.Text;
using CrmPlatform.GraphQL.Language;
using CrmPlatform.GraphQL.Planning;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Execution;

/// <summary>A document that was parsed and checked, with the plans of its operations.</summary>
internal sealed class PreparedDocument
{
    private readonly List<PlannedOperation> _operations = [];
    private readonly Source _source;
    private string? _hash;

    public PreparedDocument(Schema schema, DocumentNode document, PlanMeter meter)
    {
        Meter = meter;
        _source = document.Source;
        var fragments = new Dictionary<string, FragmentNode>(StringComparer.Ordinal);
        foreach (var fragment in document.Definitions.OfType<FragmentNode>())
        {
            fragments.TryAdd(fragment.Name!.Value, fragment);
        }

        foreach (var operation in document.Definitions.OfType<OperationNode>())
        {
            if (schema.RootType(operation.Kind) is { } root)
            {
                _operations.Add(new PlannedOperation(schema, document.Source, fragments, operation, root, meter));
            }
        }
    }

    /// <summary>Counts the fields of the document's plans.</summary>
    public PlanMeter Meter { get; }

    /// <summary>The hash of the text, for traces.</summary>
    public string Hash => _hash ??= $"sha256:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(_source.Text)))}";

    /// <summary>The operation that a request means. spec: GetOperation()</summary>
    /// <exception cref="GraphQLException">There is none, or there are several.</exception>
    public PlannedOperation Find(string? name)
    {
        if (name is null)
        {
            return _operations switch
            {
                [var only] => only,
                [] => throw new GraphQLException(ExecutionErrors.NoOperation()),
                _ => throw new GraphQLException(ExecutionErrors.AmbiguousOperation()),
            };
        }

        foreach (var operation in _operations)
        {
            if (operation.Operation.Name?.Value == name)
            {
                return operation;
            }
        }

        throw new GraphQLException(ExecutionErrors.UnknownOperation(name));
    }
}
