using CrmPlatform.Sdk;

[assembly: CrmModule("test.broken-migration")]

namespace BrokenMigration;

/// <summary>Loads well, and fails when its tables are made.</summary>
public sealed class BrokenMigrationModule : CrmModule;
