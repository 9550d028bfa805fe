using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Resolvers;

/// <summary>A field that is resolved for all parents of a level.</summary>
public abstract class FieldBatch
{
    /// <summary>The field.</summary>
    public abstract FieldDefinition Field { get; }

    /// <summary>The key in the answer.</summary>
    public abstract string ResponseKey { get; }

    /// <summary>The parents; never null. One, the operation's root value, for a root field.</summary>
    public abstract IReadOnlyList<object> Parents { get; }

    /// <summary>The arguments by name, as the resolver takes them. An argument that was not given and has no default has no entry.</summary>
    /// <exception cref="GraphQLException">A value is refused that its GraphQL type allows; it is the error of every parent's field.</exception>
    public abstract IReadOnlyDictionary<string, object?> Arguments { get; }

    /// <summary>What is selected below the field.</summary>
    public abstract FieldSelection Selection { get; }

    /// <summary>The request's services.</summary>
    public abstract IServiceProvider Services { get; }

    /// <summary>Ends the work.</summary>
    public abstract CancellationToken Cancellation { get; }

    /// <summary>Whether a parent got an error that is not meant for the client.</summary>
    public virtual bool HasFailed => false;

    /// <summary>Sets the value for a parent.</summary>
    public abstract void SetResult(int parent, object? value);

    /// <summary>Sets the error for a parent. A <see cref="GraphQLException"/> is told to the client, anything else is masked.</summary>
    public abstract void SetError(int parent, Exception exception);
}
