using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.Extensions.DependencyInjection;

namespace CrmPlatform.Migrations;

/// <summary>Compares a module's tables with its last snapshot and writes the difference as a migration.</summary>
internal sealed partial class MigrationScaffolding(ModuleModel module, string projectFolder)
{
    private readonly IMigrationsModelDiffer _differ = module.Context.GetService<IMigrationsModelDiffer>();
    private readonly IRelationalModel? _before = Before(module);
    private readonly IRelationalModel _now = module.Context.GetService<IDesignTimeModel>().Model.GetRelationalModel();

    public bool HasPendingChanges() => _differ.HasDifferences(_before, _now);

    public string? RefusalOf(string name)
    {
        if (!NamePattern().IsMatch(name))
        {
            return $"'{name}' is no name for a migration. Say in PascalCase what it does, such as AddOrderNumber.";
        }

        if (module.Context.GetService<IMigrationsAssembly>().Migrations.Keys.Any(id => id[(id.IndexOf('_', StringComparison.Ordinal) + 1)..] == name))
        {
            return $"Module '{module.ModuleId}' has a migration '{name}' already. Choose another name.";
        }

        return HasPendingChanges() ? null : $"The tables of module '{module.ModuleId}' are as its migrations say. There is nothing to write.";
    }

    public IReadOnlyList<string> Write(string name)
    {
        var up = _differ.GetDifferences(_before, _now);
        var down = _differ.GetDifferences(_now, _before);
        var folder = Directory.CreateDirectory(Path.Combine(projectFolder, FolderOf(module.Context.GetType()), "Migrations")).FullName;
        var id = $"{NextStamp(folder)}_{name}";
        var writer = module.Design.GetRequiredService<ModuleMigrationWriter>();
        var contextType = module.Context.GetType();
        var target = new MigrationTarget($"{contextType.Namespace}.Migrations", contextType, name, id);
        (string Path, string Text)[] files =
        [
            (Path.Combine(folder, $"{id}.cs"), writer.Migration(target, up, down)),
            (Path.Combine(folder, $"{id}.Designer.cs"), writer.Designer(target, _now.Model)),
            (Path.Combine(folder, $"{contextType.Name}Snapshot.cs"), writer.Snapshot(target, _now.Model)),
        ];
        foreach (var (path, text) in files)
        {
            File.WriteAllText(path, text);
        }

        WarnOfLoss(up);
        return [.. files.Select(f => f.Path)];
    }

    private static IRelationalModel? Before(ModuleModel module)
    {
        var snapshot = module.Context.GetService<IMigrationsAssembly>().ModelSnapshot?.Model;
        return snapshot is null
            ? null
            : module.Context.GetService<IModelRuntimeInitializer>().Initialize(((IMutableModel)snapshot).FinalizeModel(), designTime: true, validationLogger: null).GetRelationalModel();
    }

    // The folder of a type follows from its namespace: CrmPlatform.Sales.Database is Database.
    private static string FolderOf(Type type)
    {
        var root = type.Assembly.GetName().Name + ".";
        return type.Namespace is { } name && name.StartsWith(root, StringComparison.Ordinal)
            ? name[root.Length..].Replace('.', Path.DirectorySeparatorChar)
            : "Database";
    }

    // Two migrations within a second must keep their order.
    private static string NextStamp(string folder)
    {
        var last = Directory.EnumerateFiles(folder, "*_*.cs").Select(Path.GetFileName).Max(StringComparer.Ordinal)?[..14];
        var stamp = DateTime.UtcNow;
        if (DateTime.TryParseExact(last, "yyyyMMddHHmmss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var before) && before >= stamp)
        {
            stamp = before.AddSeconds(1);
        }

        var text = stamp.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);
        return text == last ? stamp.AddSeconds(1).ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture) : text;
    }

    private static void WarnOfLoss(IReadOnlyList<MigrationOperation> operations)
    {
        foreach (var operation in operations.Where(o => o.IsDestructiveChange))
        {
            Console.Error.WriteLine($"{operation.GetType().Name.Replace("Operation", "", StringComparison.Ordinal)} can lose data. A rename is seen as a drop and an add: read the migration, and write RenameColumn or RenameTable instead where that is meant.");
        }
    }

    [GeneratedRegex("^[A-Z][A-Za-z0-9]{2,79}$")]
    private static partial Regex NamePattern();
}
