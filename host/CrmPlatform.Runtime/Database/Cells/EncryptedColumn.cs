using System.Reflection;
using CrmPlatform.Sdk;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CrmPlatform.Runtime.Database.Cells;

/// <summary>A column with encrypted texts.</summary>
internal sealed class EncryptedColumn(IProperty property, IProperty? index, string table, bool mayBeClear)
{
    private static readonly MethodInfo Typed = typeof(EncryptedColumn).GetMethod(nameof(TypedSetterOf), BindingFlags.Static | BindingFlags.NonPublic)!;
    private readonly Action<object, string> _set = SetterOf(property);

    public IProperty Property { get; } = property;

    /// <summary>The property with the codes by which texts are found; null when there is none.</summary>
    public IProperty? Index { get; } = index;

    public string Table { get; } = table;

    public string Column { get; } = property.GetColumnName();

    /// <summary>Whether texts are read that were stored before the column was encrypted.</summary>
    public bool MayBeClear { get; } = mayBeClear;

    public CellPlace PlaceOf(Guid record) => new(Table, Column, record.ToString("D"));

    /// <summary>Puts the text into a record that was just read.</summary>
    public void Open(Entity record, ICellCipher cells, bool isEncrypting)
    {
        if (Property.GetGetter().GetClrValue(record) is string stored)
        {
            _set(record, cells.Open(PlaceOf(record.Id), stored, MayBeClear || isEncrypting));
        }
    }

    private static Action<object, string> SetterOf(IProperty property) => property.PropertyInfo?.GetSetMethod(nonPublic: true) is { } setter
        ? (Action<object, string>)Typed.MakeGenericMethod(property.DeclaringType.ClrType).Invoke(null, [setter])!
        : throw new InvalidOperationException($"'{property.DeclaringType.ClrType.Name}.{property.Name}' is encrypted and cannot be set. Give it a setter, which may be private.");

    private static Action<object, string> TypedSetterOf<TEntity>(MethodInfo setter)
    {
        var set = setter.CreateDelegate<Action<TEntity, string>>();
        return (record, text) => set((TEntity)record, text);
    }
}
