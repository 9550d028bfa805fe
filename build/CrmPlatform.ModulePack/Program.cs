using CrmPlatform.ModulePack;
using CrmPlatform.Packages;
using CrmPlatform.Packages.Archives;
using CrmPlatform.Packages.Metadata;

// The SDK's targets run it: after a module is built, and after it is packed.
try
{
    switch (args)
    {
        case ["manifest", var assembly, var sdk, var id, var manifest]:
            ManifestFile.Write(assembly, sdk, id, manifest);
            return 0;
        case ["seal", var package]:
            PackageSeal.Apply(package);
            using (var file = File.OpenRead(package))
            {
                PackageArchive.Open(file, package, new ArchiveLimits()).Dispose();
            }

            return 0;
        default:
            Console.WriteLine("usage: crm-module-pack manifest ASSEMBLY SDK-ASSEMBLY MODULE-ID MANIFEST | crm-module-pack seal PACKAGE");
            return 2;
    }
}
catch (Exception exception) when (exception is PackException or ModuleManifestException)
{
    Report(exception.Message);
    return 1;
}
catch (PackageException exception)
{
    foreach (var problem in exception.Problems)
    {
        Report(problem);
    }

    return 1;
}

// The form in which MSBuild reads an error: origin : error code: text.
void Report(string problem)
{
    var message = problem.Split(' ', 2);
    Console.WriteLine($"{args[1]} : error {message[0]}: {message[1]}");
}
