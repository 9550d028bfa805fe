namespace CrmPlatform.Runtime.Database.Cells;

/// <summary>Encrypts and opens texts in the columns of one tenant.</summary>
internal interface ICellCipher
{
    /// <summary>What is stored of a text.</summary>
    string Seal(in CellPlace place, string text);

    /// <summary>The text of what is stored.</summary>
    /// <param name="place">Where it stands.</param>
    /// <param name="stored">What is stored.</param>
    /// <param name="mayBeClear">Whether it may be a text that was stored before its column was encrypted.</param>
    /// <exception cref="Exception">It was not sealed for this place with a key of the tenant, or was changed.</exception>
    string Open(in CellPlace place, string stored, bool mayBeClear);

    /// <summary>The code by which a text of a column is found.</summary>
    string CodeOf(string table, string column, string text);
}
