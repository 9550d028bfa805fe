namespace CrmPlatform.Migrations;

/// <summary>Where a migration goes and what it is called.</summary>
internal sealed record MigrationTarget(string Namespace, Type ContextType, string Name, string Id);
