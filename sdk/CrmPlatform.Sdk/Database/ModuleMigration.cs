using Microsoft.EntityFrameworkCore.Migrations;

namespace CrmPlatform.Sdk.Database;

/// <summary>A step of a module's database that is written once and runs on every provider.</summary>
/// <remarks>Store types are left to the provider: give the C# type, the length and the precision only.</remarks>
public abstract class ModuleMigration : Migration;
