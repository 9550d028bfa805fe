namespace CrmPlatform.Sdk.GraphQL;

/// <summary>Only some callers may read or do it. Several rules must all hold; without policy and roles any authenticated caller may.</summary>
/// <remarks>
/// It is checked before the field is resolved. On a type, or its <see cref="ObjectTypeAttribute{T}"/> class, it holds for every way to its
/// objects: lists, pages, references, <c>node</c>, interfaces, federation, subscriptions. On a class of queries, mutations, subscriptions
/// or extensions it holds for each of its fields. A rule of a field also covers its filter, order, sums and groups.
/// </remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Property | AttributeTargets.Method, AllowMultiple = true)]
public sealed class AuthorizeAttribute : GraphQLDirectiveAttribute
{
    /// <summary>Demands an authenticated caller, or what the properties say.</summary>
    public AuthorizeAttribute()
        : base("@authorize")
    {
    }

    /// <summary>Demands that a policy is met.</summary>
    /// <param name="policy">The name of an <see cref="IAccessPolicy"/>.</param>
    public AuthorizeAttribute(string policy)
        : this() => Policy = policy;

    /// <summary>The policy that must be met; null for none.</summary>
    public string? Policy { get; set; }

    /// <summary>Roles of which the caller has one; empty for any.</summary>
    public string[] Roles { get; set; } = [];

    /// <inheritdoc/>
    public override string Syntax
    {
        get
        {
            List<string> arguments = [];
            if (Policy is not null)
            {
                arguments.Add($"policy: {Quote(Policy)}");
            }

            if (Roles.Length > 0)
            {
                arguments.Add($"roles: [{string.Join(", ", Roles.Select(Quote))}]");
            }

            return arguments.Count == 0 ? "@authorize" : $"@authorize({string.Join(", ", arguments)})";
        }
    }
}
