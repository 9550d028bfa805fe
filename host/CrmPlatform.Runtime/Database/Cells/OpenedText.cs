using System.Collections.Concurrent;
using System.Reflection;

namespace CrmPlatform.Runtime.Database.Cells;

/// <summary>Stands in queries for an encrypted property: the record is read as a whole, which opens it.</summary>
internal static class OpenedText
{
    public static readonly MethodInfo Method = typeof(OpenedText).GetMethod(nameof(Of))!;

    /// <summary>The property of a record; null when there is no record.</summary>
    public static string? Of<TEntity>(TEntity? record, string property)
        where TEntity : class => record is null ? null : Readers<TEntity>.Known.GetOrAdd(property, Readers<TEntity>.Make)(record);

    // It goes with the module's type.
    private static class Readers<TEntity>
    {
        public static readonly ConcurrentDictionary<string, Func<TEntity, string?>> Known = new(StringComparer.Ordinal);

        public static Func<TEntity, string?> Make(string property) => typeof(TEntity).GetProperty(property)!.GetMethod!.CreateDelegate<Func<TEntity, string?>>();
    }
}
