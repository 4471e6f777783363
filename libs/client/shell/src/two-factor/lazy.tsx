import { lazy } from 'react';

// QR codes and their texts are fetched by who sets a second factor up

export const LazySetUpTwoFactor = lazy(async () => ({ default: (await import('./set-up')).SetUpTwoFactor }));
export const LazyBackupCodes = lazy(async () => ({ default: (await import('./backup-codes')).BackupCodesView }));
