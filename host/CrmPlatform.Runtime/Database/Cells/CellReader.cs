using CrmPlatform.Sdk;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CrmPlatform.Runtime.Database.Cells;

/// <summary>Opens the encrypted texts of every record that is read.</summary>
internal sealed class CellReader : IMaterializationInterceptor
{
    public object InitializedInstance(MaterializationInterceptionData materializationData, object entity)
    {
        var columns = EncryptedTable.Of(materializationData.EntityType);
        for (var i = 0; i < columns.Count; i++)
        {
            columns[i].Open((Entity)entity, SessionCells.Of(materializationData.Context), SessionCells.IsEncrypting(materializationData.Context));
        }

        return entity;
    }
}
