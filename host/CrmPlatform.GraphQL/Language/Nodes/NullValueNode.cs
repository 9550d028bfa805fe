namespace CrmPlatform.GraphQL.Language;

/// <summary>Null.</summary>
public sealed class NullValueNode(int start) : ValueNode(start);
