using System.Linq.Expressions;
using System.Reflection;

namespace CrmPlatform.GraphQL.Inference;

/// <summary>Compares columns whose stored values are not those of their properties. A service of the request.</summary>
public interface IEncryptedColumns
{
    /// <summary>The condition that a row's value is a text.</summary>
    /// <param name="row">The row.</param>
    /// <param name="property">Its encrypted property.</param>
    /// <param name="text">The whole text.</param>
    Expression Is(Expression row, PropertyInfo property, string text);
}
