namespace CrmPlatform.Packages;

/// <summary>Fields that a module adds to a type of another module.</summary>
/// <param name="Type">The GraphQL name of the type, such as <c>Customer</c>.</param>
/// <param name="Fields">The names of the added fields.</param>
public sealed record ManifestTypeExtension(string Type, IReadOnlyList<string> Fields);
