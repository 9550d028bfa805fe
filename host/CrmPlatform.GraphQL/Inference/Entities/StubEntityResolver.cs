using CrmPlatform.GraphQL.Federation;
using CrmPlatform.GraphQL.Resolvers;

namespace CrmPlatform.GraphQL.Inference.Entities;

/// <summary>Takes a gateway's word for objects of another owner, to which this subgraph adds fields.</summary>
internal sealed class StubEntityResolver(StubRecord stub) : EntityResolver
{
    public override ValueTask<IReadOnlyList<object?>> ResolveAsync(FieldBatch batch, IReadOnlyList<Representation> representations) =>
        new([.. representations.Select(r => Make(batch, r))]);

    private object Make(FieldBatch batch, Representation representation)
    {
        try
        {
            return NodeEntityResolver.Key(representation, stub.Type.Name) is Guid key
                ? stub.Make(key, representation, batch.Selection)
                : NodeEntityResolver.Key(representation, stub.Type.Name);
        }
        catch (GraphQLException exception)
        {
            return exception;
        }
    }
}
