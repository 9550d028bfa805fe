using System.Reflection;
using CrmPlatform.Sdk.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CrmPlatform.Sdk.Database;

/// <summary>Gives the columns of encrypted properties what they need.</summary>
internal static class EncryptedColumns
{
    private const int IndexLength = 24; // 16 bytes in base64.

    public static void Apply(IMutableModel model)
    {
        foreach (var entity in model.GetEntityTypes().ToList())
        {
            foreach (var property in entity.GetDeclaredProperties().ToList())
            {
                if (property.PropertyInfo?.GetCustomAttribute<EncryptedAttribute>() is { } mark)
                {
                    Apply(entity, property, mark);
                }
            }

            if (entity.GetComplexProperties().SelectMany(c => c.ComplexType.GetProperties()).FirstOrDefault(p => p.PropertyInfo?.IsDefined(typeof(EncryptedAttribute)) == true) is { } inner)
            {
                throw Refusal(entity, inner, "it stands in a complex value. Put it on the record itself");
            }
        }
    }

    /// <summary>The property with the codes of an encrypted one; null when it has none.</summary>
    public static IReadOnlyProperty? EncryptionIndex(this IReadOnlyProperty property) =>
        property.PropertyInfo?.GetCustomAttribute<EncryptedAttribute>() is { Searchable: true } ? property.DeclaringType.FindProperty(IndexOf(property.Name)) : null;

    private static string IndexOf(string property) => $"{property}Index";

    private static void Apply(IMutableEntityType entity, IMutableProperty property, EncryptedAttribute mark)
    {
        if (property.ClrType != typeof(string))
        {
            throw Refusal(entity, property, "only texts can be encrypted. Keep it as a text");
        }

        if (!typeof(Entity).IsAssignableFrom(entity.ClrType))
        {
            throw Refusal(entity, property, $"'{entity.ClrType.Name}' is no '{nameof(Entity)}', to whose id the text could be bound. Put it on a record");
        }

        if (property.IsKey() || property.IsForeignKey() || property.IsIndex())
        {
            throw Refusal(entity, property, $"it is part of a key or an index, which would hold what nobody can compare. Make it searchable, with an index of '{IndexOf(property.Name)}'");
        }

        property.SetMaxLength(null); // What is stored is longer than the text.
        property.SetValueConverter(new EncryptedTextConverter());
        if (mark.Searchable)
        {
            var index = entity.FindProperty(IndexOf(property.Name)) ?? entity.AddProperty(IndexOf(property.Name), typeof(string));
            index.IsNullable = true;
            index.SetMaxLength(IndexLength);
        }
    }

    private static InvalidOperationException Refusal(IMutableEntityType entity, IMutableProperty property, string why) =>
        new($"'{entity.ClrType.Name}.{property.Name}' cannot be encrypted: {why}, or remove [Encrypted].");
}
