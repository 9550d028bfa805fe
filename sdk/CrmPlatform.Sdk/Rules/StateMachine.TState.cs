namespace CrmPlatform.Sdk;

/// <summary>Which states of a record may follow which.</summary>
/// <typeparam name="TState">The enumeration of the states.</typeparam>
/// <param name="type">The GraphQL type of the record, for messages.</param>
/// <param name="transitions">For each state, the states that may follow; a state without an entry is final.</param>
public sealed class StateMachine<TState>(string type, IReadOnlyDictionary<TState, TState[]> transitions)
    where TState : struct, Enum
{
    /// <summary>The states that may follow.</summary>
    public IReadOnlyList<TState> After(TState from) => transitions.TryGetValue(from, out var next) ? next : [];

    /// <summary>Whether the step is allowed.</summary>
    public bool Allows(TState from, TState to) => After(from).Contains(to);

    /// <summary>Refuses a step that is not allowed.</summary>
    /// <exception cref="InvalidTransitionException">The step is not allowed.</exception>
    public void Check(TState from, TState to)
    {
        if (!Allows(from, to))
        {
            throw new InvalidTransitionException(type, Name(from), Name(to), [.. After(from).Select(Name)]);
        }
    }

    /// <summary>The state as callers write it, for messages: <c>IN_PROGRESS</c>.</summary>
    public static string Name(TState state) => GraphQL.EnumNames.ToGraphQL(state.ToString());
}
