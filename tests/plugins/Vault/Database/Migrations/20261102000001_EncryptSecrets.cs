using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Vault.Domain;

namespace Vault.Database.Migrations;

/// <summary>Encrypts what version 1 stored in clear.</summary>
[DbContext(typeof(VaultDbContext))]
[Migration("20261102000001_EncryptSecrets")]
public sealed class EncryptSecrets : EncryptionBackfill<Secret>;
