using CrmPlatform.Sdk.Testing;

namespace CrmPlatform.Template.Tests;

public sealed class TemplateContractTests : ModuleContractTests<TemplateModule>;
