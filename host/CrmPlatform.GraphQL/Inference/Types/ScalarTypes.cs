using CrmPlatform.GraphQL.TypeSystem;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.GraphQL.Inference.Types;

/// <summary>The engine's scalars and the caller's.</summary>
internal sealed class ScalarTypes(IReadOnlyList<ScalarType> more)
{
    public ScalarType? Find(string name) => more.FirstOrDefault(s => s.Name == name) ?? Scalars.All.FirstOrDefault(s => s.Name == name);

    public ScalarType? For(Type type) => type == typeof(IFile) ? Scalars.Upload : Scalars.For(type) ?? more.FirstOrDefault(s => s.RuntimeType == type);
}
