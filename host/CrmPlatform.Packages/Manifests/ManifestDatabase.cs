namespace CrmPlatform.Packages;

/// <summary>A module's tables.</summary>
/// <param name="Context">The full name of the module's one subclass of <c>ModuleDbContext</c>.</param>
/// <param name="Schema">The schema that its tables stand in, or their prefix on SQLite, such as <c>crm_sales</c>.</param>
/// <param name="Migrations">The ids of its migrations, in the order in which they run.</param>
public sealed record ManifestDatabase(string Context, string Schema, IReadOnlyList<string> Migrations);
