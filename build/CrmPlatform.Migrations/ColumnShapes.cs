using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CrmPlatform.Migrations;

/// <summary>Writes on each column what its store type would say on other providers, so that a change of it is seen.</summary>
/// <remarks>On SQLite a text of 40 and one of 400 letters, or an int and a long, are the same type.</remarks>
internal sealed class ColumnShapes(RelationalAnnotationProviderDependencies dependencies) : RelationalAnnotationProvider(dependencies)
{
    public const string Shape = "Crm:Shape";

    public override IEnumerable<IAnnotation> For(IColumn column, bool designTime)
    {
        if (!designTime || column.PropertyMappings.FirstOrDefault() is not { } mapping)
        {
            yield break;
        }

        var property = mapping.Property;
        var stored = property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType;
        stored = Nullable.GetUnderlyingType(stored) ?? stored;
        yield return new Annotation(
            Shape,
            $"{stored.Name} {property.GetMaxLength()} {property.GetPrecision()} {property.GetScale()} {property.IsUnicode()} {property.IsFixedLength()}");
        if (property.ValueGenerated == ValueGenerated.OnAdd
            && (stored == typeof(int) || stored == typeof(long))
            && property.GetDefaultValueSql() is null
            && !property.TryGetDefaultValue(out _))
        {
            yield return new Annotation(ModuleMigration.Identity, true);
        }
    }
}
