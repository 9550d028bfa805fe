using CrmPlatform.Migrations;

if (args is not [_, _, { Length: > 0 } name])
{
    Console.Error.WriteLine("Use build/add-migration MODULE NAME, or build/add-migration --check MODULE.");
    return 2;
}

try
{
    using var module = ModuleModel.Load(args[0]);
    var scaffolding = new MigrationScaffolding(module, args[1]);
    if (name == "--check")
    {
        return Check(module, scaffolding);
    }

    if (scaffolding.RefusalOf(name) is { } refusal)
    {
        Console.Error.WriteLine(refusal);
        return 1;
    }

    foreach (var file in scaffolding.Write(name))
    {
        Console.WriteLine(file);
    }

    return 0;
}
catch (Exception exception) when (exception.GetBaseException() is InvalidOperationException model)
{
    // The module's tables do not hold together: Entity Framework says what and where.
    Console.Error.WriteLine(model.Message);
    return 1;
}

int Check(ModuleModel module, MigrationScaffolding scaffolding)
{
    if (!scaffolding.HasPendingChanges())
    {
        return 0;
    }

    Console.Error.WriteLine($"The tables of module '{module.ModuleId}' differ from its migrations. Run: build/add-migration {args[1]} NAME");
    return 1;
}
