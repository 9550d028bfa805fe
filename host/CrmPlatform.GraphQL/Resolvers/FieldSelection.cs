using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Resolvers;

/// <summary>What is selected below a field, with @skip and @include decided and fragments spread.</summary>
public abstract class FieldSelection
{
    /// <summary>The fields selected when the object has this type, merged by response key, in order.</summary>
    public abstract IReadOnlyList<SelectedField> FieldsOf(ObjectType type);

    /// <summary>Whether any field with a name is selected on any possible type.</summary>
    public abstract bool Includes(string fieldName);
}
