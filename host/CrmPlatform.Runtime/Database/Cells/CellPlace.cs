namespace CrmPlatform.Runtime.Database.Cells;

/// <summary>Where an encrypted text stands; it cannot be read from anywhere else.</summary>
/// <param name="Table">The table with its schema or prefix.</param>
/// <param name="Column">The column.</param>
/// <param name="Record">The record's key.</param>
internal readonly record struct CellPlace(string Table, string Column, string Record);
