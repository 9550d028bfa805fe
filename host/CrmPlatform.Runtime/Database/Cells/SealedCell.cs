using CrmPlatform.Sdk;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CrmPlatform.Runtime.Database.Cells;

/// <summary>An encrypted text on its way into the database.</summary>
internal sealed class SealedCell
{
    private readonly PropertyEntry _property;
    private readonly PropertyEntry? _index;
    private readonly string? _text;
    private readonly string? _stored;
    private readonly string? _code;

    private SealedCell(PropertyEntry property, PropertyEntry? index, string? text, string? stored, string? code) =>
        (_property, _index, _text, _stored, _code) = (property, index, text, stored, code);

    public static SealedCell Of(EntityEntry<Entity> entry, PropertyEntry property, EncryptedColumn column, ICellCipher cells)
    {
        var text = (string?)property.CurrentValue;
        var index = column.Index is null ? null : entry.Property(column.Index);
        return new SealedCell(
            property,
            index,
            text,
            text is null ? null : cells.Seal(column.PlaceOf(entry.Entity.Id), text),
            text is null || index is null ? null : cells.CodeOf(column.Table, column.Column, text));
    }

    /// <summary>Puts what is stored into the record.</summary>
    public void Store()
    {
        _property.CurrentValue = _stored;
        if (_index is not null)
        {
            _index.CurrentValue = _code;
        }
    }

    /// <summary>Gives the record its text back, as what the database has.</summary>
    public void Saved()
    {
        _property.CurrentValue = _text;
        _property.OriginalValue = _text;
        _property.IsModified = false;
    }

    /// <summary>Gives the record its text back, as what is still to be saved.</summary>
    public void Undo() => _property.CurrentValue = _text;
}
