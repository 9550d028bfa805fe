namespace CrmPlatform.Sdk.GraphQL;

/// <summary>The field's rows belong to a parent by a key, and are loaded for all parents of a level in one statement.</summary>
/// <remarks>
/// On a method that returns an <see cref="IQueryable{T}"/> of all rows and takes no parent. With
/// <see cref="UseFirstOrDefaultAttribute"/> the field is one object, else a list or, with <see cref="UsePagingAttribute"/>, a connection.
/// </remarks>
/// <param name="key">The row's property that holds the parent's key, such as <c>nameof(Order.CustomerId)</c>.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BatchByAttribute(string key) : Attribute
{
    /// <summary>The row's property that holds the parent's key.</summary>
    public string Key { get; } = key;

    /// <summary>The parent's property. Default: <c>Id</c>.</summary>
    public string ParentKey { get; set; } = "Id";
}
